package org.istmo.reporting.dataset.assistance;

import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.treaty.ArticleName;
import org.istmo.reporting.dataset.treaty.StateName;

/**
 * Assistance that a State needs for an article of a treaty, from a public or released source.
 *
 * @param number within the article's assessments
 * @param priority {@code high}, {@code medium} or {@code low}
 * @param support by activities that support the article in the State
 */
public record ArticleNeed(
        StateName state, ArticleName article, long number, Text words, String priority, Support support) {}
