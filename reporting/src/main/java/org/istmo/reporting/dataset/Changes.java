package org.istmo.reporting.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a revision changed since the version that it supersedes.
 *
 * @param since the version before
 * @param issuedOn when that one was issued
 * @param reason why it was revised, in the officer's words
 * @param summary one paragraph
 * @param figures those that differ, in the order of the page
 */
public record Changes(int since, LocalDate issuedOn, String reason, Text summary, List<ChangedFigure> figures) {

    public Changes {
        figures = List.copyOf(figures);
    }

    /**
     * @param key of the figure
     * @param before null where the version before did not print it
     * @param after null where this version does not print it
     * @param unit an ISO 4217 code, {@code %}, or what is counted in English
     * @param causes they add up to the difference
     */
    public record ChangedFigure(
            String key,
            Text label,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            String unit,
            List<Share> causes) {

        public ChangedFigure {
            causes = List.copyOf(causes);
        }
    }

    /**
     * A part of a difference.
     *
     * @param cause {@code late-entry}, {@code rate}, {@code correction}, {@code overlap}, {@code re-allocation}, and for what is not the ledger's
     *     {@code assessment}, {@code need}, {@code activity} or {@code terms}
     * @param difference in the figure's unit
     * @param rows how many rows came, went or changed
     */
    public record Share(String cause, BigDecimal difference, long rows) {}
}
