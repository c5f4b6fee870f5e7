package org.istmo.reporting.dataset.treaty;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation of the reviewers, and what became of it.
 *
 * @param number within the article's assessments
 * @param status {@code open}, {@code in-progress}, {@code done} or {@code not-accepted}
 */
public record Recommended(
        ArticleName article,
        long number,
        Text words,
        String status,
        @Nullable Text followUp,
        @Nullable LocalDate followedUpOn) {}
