package org.istmo.domain.intake;

import org.istmo.domain.office.OfficeCode;

/** Posts sound activities of one batch, inside the transaction that its receipt is written in. */
public interface PostingOfActivities {

    /** What became of an activity that was sound. */
    enum Outcome {
        ACCEPTED,
        UPDATED,
        UNCHANGED
    }

    /**
     * Posts an activity and its transactions. The office's row is locked by then.
     *
     * @param receipt the number of the batch's receipt
     */
    Outcome post(long receipt, OfficeCode office, DraftActivity draft);

    /** Writes what has to come last in the transaction: the pre-aggregated cells. */
    void finish();
}
