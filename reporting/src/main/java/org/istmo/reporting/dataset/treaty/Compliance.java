package org.istmo.reporting.dataset.treaty;

import java.util.List;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;

/**
 * What was known of implementation at the end of the period, from public and released sources alone.
 *
 * @param articles of which something was reported, in the treaties' order
 * @param reported how many these are
 * @param recommendationsByStatus open, in progress, done, not accepted
 * @param needsByPriority high, medium, low
 */
public record Compliance(
        Statuses statuses,
        List<ReportedArticle> articles,
        Counted reported,
        List<Recommended> recommendations,
        List<CountLine> recommendationsByStatus,
        Counted recommended,
        List<Needed> needs,
        List<CountLine> needsByPriority,
        Counted needed) {

    public Compliance {
        articles = List.copyOf(articles);
        recommendations = List.copyOf(recommendations);
        recommendationsByStatus = List.copyOf(recommendationsByStatus);
        needs = List.copyOf(needs);
        needsByPriority = List.copyOf(needsByPriority);
    }
}
