package org.istmo.reporting.dataset.treaty;

import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;

/**
 * Assistance that the State needs for an article.
 *
 * @param number within the article's assessments
 * @param priority {@code high}, {@code medium} or {@code low}
 * @param activities of both offices that ran in the period and support the article in the State
 */
public record Needed(ArticleName article, long number, Text words, String priority, Counted activities) {}
