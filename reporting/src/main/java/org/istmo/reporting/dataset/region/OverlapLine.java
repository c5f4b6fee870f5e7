package org.istmo.reporting.dataset.region;

import java.time.LocalDate;
import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * A pair of activities that was decided on.
 *
 * @param id of the pair
 * @param decision {@code same-activity}, {@code same-money} or {@code different}
 * @param kept the office whose activity is counted, or null where both are
 * @param leftOut what was left out of disbursements and of expenditure by it, in US dollars
 */
public record OverlapLine(
        long id,
        OverlapSide left,
        OverlapSide right,
        String decision,
        @Nullable String kept,
        LocalDate decidedOn,
        List<Amount> leftOut) {

    public OverlapLine {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One of the two.
     *
     * @param title withheld where it is above the audience's level
     */
    public record OverlapSide(String office, String identifier, Text title) {}
}
