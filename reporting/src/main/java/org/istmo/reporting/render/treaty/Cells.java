package org.istmo.reporting.render.treaty;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.treaty.ArticleName;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.Saying;
import org.jspecify.annotations.Nullable;

/** What stands in cells of tables of articles. */
public final class Cells {

    private Cells() {}

    /** Its number and title; a working translation of the title says so in Spanish by its mark. */
    public static String article(Saying say, ArticleName article) {
        return say.sentence(
                article.workingTranslation() ? "article.translated" : "article.named",
                article.article(),
                say.in(article.title()));
    }

    public static Value day(@Nullable LocalDate day) {
        return day == null ? new Value.Blank() : new Value.Day(day);
    }

    public static Value words(Saying say, @Nullable Text words) {
        return words == null ? new Value.Blank() : say.words(words);
    }

    /** Which one of several, which is no figure. */
    public static Value ordinal(long number) {
        return new Value.Quantity("", BigDecimal.valueOf(number), new Unit(Unit.Kind.COUNT, ""));
    }

    /** An id of a row that an article stands in. */
    public static String row(ArticleName article) {
        return article.treaty() + "-" + article.article().replace(' ', '-');
    }
}
