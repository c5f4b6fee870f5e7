package org.istmo.domain.accounting;

import java.util.List;
import org.istmo.domain.validation.Finding;

/**
 * A row of an export, read and judged.
 *
 * @param reasons why it stands for nothing in the ledger; empty when it is sound
 */
record ReadRow(ExportRow row, ExportFact fact, List<Finding> reasons) {

    ReadRow {
        reasons = List.copyOf(reasons);
    }

    boolean sound() {
        return reasons.isEmpty();
    }
}
