package org.istmo.domain.accounting;

import java.util.List;
import org.istmo.domain.validation.Finding;

/**
 * A row of an export, read and judged.
 *
 * @param numbered whether it is known by a line number, or has no document; otherwise by which of its document's rows it is
 * @param reasons why it stands for nothing in the ledger; empty when it is sound
 */
record ReadRow(ExportRow row, ExportFact fact, boolean numbered, List<Finding> reasons) {

    ReadRow {
        reasons = List.copyOf(reasons);
    }

    boolean sound() {
        return reasons.isEmpty();
    }
}
