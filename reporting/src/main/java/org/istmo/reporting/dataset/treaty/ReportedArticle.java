package org.istmo.reporting.dataset.treaty;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of an article.
 *
 * @param status as reported, such as {@code partly}
 * @param date of the assessment
 * @param source in its own words
 * @param sourceStatus {@code public} or {@code released}
 * @param releasedOn when the State released it; null of a public source
 * @param evidence how many pieces show it
 */
public record ReportedArticle(
        ArticleName article,
        String status,
        LocalDate date,
        String source,
        String sourceStatus,
        @Nullable LocalDate releasedOn,
        @Nullable String releaseReference,
        @Nullable Text observations,
        Counted evidence) {}
