package org.istmo.reporting.dataset.treaty;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the State needs for its national programme rather than for an article.
 *
 * @param priority {@code high}, {@code medium} or {@code low}
 * @param source in its own words
 * @param status {@code open}, {@code met} or {@code withdrawn}, at the end of the period
 * @param since from which day on it stands so; null where nobody wrote it down
 * @param standingSource who says so, in its own words; null where nobody wrote it down
 */
public record ProgrammeNeedLine(
        long id,
        Text words,
        @Nullable Text theme,
        String priority,
        String source,
        LocalDate statedOn,
        String status,
        @Nullable LocalDate since,
        @Nullable String standingSource) {}
