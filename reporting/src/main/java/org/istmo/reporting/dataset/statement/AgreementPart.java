package org.istmo.reporting.dataset.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only the statement of one agreement says.
 *
 * @param receipts what came in during the period, by date and currency
 * @param instalments as they were agreed, in order
 * @param budget what was spent against the approved budget
 * @param support null when the agreement says nothing of programme support cost
 */
public record AgreementPart(
        List<Receipt> receipts,
        List<InstalmentLine> instalments,
        Budget budget,
        @Nullable SupportCharge support,
        OpenCommitments commitments) {

    public AgreementPart {
        receipts = List.copyOf(receipts);
        instalments = List.copyOf(instalments);
    }
}
