package org.istmo.reporting.dataset.region;

import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;

/**
 * From what was reported of one measure to what is counted, in US dollars.
 *
 * @param leftOut one for each of {@link #REASONS}, in their order
 */
public record Bridge(Measure measure, Amount reported, List<Amount> leftOut, Amount counted) {

    /** Every measure that the overview has, what comes in first. */
    public static final List<Measure> MEASURES = List.of(
            Measure.COMMITMENT_RECEIVED, Measure.INCOME, Measure.COMMITMENT, Measure.DISBURSEMENT, Measure.EXPENDITURE);

    /** Why consolidated figures leave a part of the ledger out, in the ledger's words. */
    public static final List<String> REASONS = List.of("same-money", "transfer", "parent-apart");

    public Bridge {
        leftOut = List.copyOf(leftOut);
    }
}
