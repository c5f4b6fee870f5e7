package org.istmo.domain.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which money an activity reports.
 *
 * @param type code of IATI TransactionType
 * @param donor whose it is; null when that is not known yet
 * @param agreement the number of the agreement's row; null when it is not yet allocated to one
 */
record Money(String type, @Nullable String donor, @Nullable Long agreement) {

    /** Two agreements are never the same money. What is not yet allocated may be any of its donor's, or anybody's where its donor is not known. */
    boolean mayBe(Money other) {
        if (!type.equals(other.type)) {
            return false;
        }
        if (agreement != null && other.agreement != null) {
            return agreement.equals(other.agreement);
        }
        return donor == null || other.donor == null || Objects.equals(donor, other.donor);
    }
}
