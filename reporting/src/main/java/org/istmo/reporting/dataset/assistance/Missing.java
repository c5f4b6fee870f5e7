package org.istmo.reporting.dataset.assistance;

import java.util.List;
import org.istmo.reporting.dataset.Text;

/**
 * Something that is missing from a national programme.
 *
 * @param kind one of {@link #KINDS}
 * @param id a word that names it among those of its kind
 * @param subject the need or activity, in its own words
 */
public record Missing(String kind, String id, Text subject) {

    public static final String PROGRAMME_NEED = "programme-need-unsupported";
    public static final String ARTICLE_NEED = "article-need-unsupported";
    public static final String RESULT = "activity-without-result";
    public static final String MONEY = "activity-without-money";

    /** In the order of the offices' own duty to act. */
    public static final List<String> KINDS = List.of(PROGRAMME_NEED, ARTICLE_NEED, RESULT, MONEY);
}
