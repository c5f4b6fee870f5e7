package org.istmo.domain.validation;

import org.istmo.domain.intake.DraftRow;

/** What a transaction is held against that came in as a row of its own. */
public final class RowRules {

    static final int DOCUMENT_BYTES = 200;
    static final int BUDGET_LINE_BYTES = 100;

    private RowRules() {}

    /** Adds to {@code findings} what the row does not keep to; paths are those of a transaction, without what holds it. */
    public static void judge(DraftRow row, Findings findings) {
        if (row.identifier().isEmpty()) {
            findings.error("iati-identifier", "identifier-missing", "The row names no activity.");
        }
        if (row.transaction().document().isEmpty()) {
            findings.error(
                    "@document", "document-missing", "The row has no document number, by which it is known again.");
        }
        TextRules.atMost(TextRules.IDENTIFIER_BYTES, row.identifier(), "iati-identifier", findings);
        TextRules.atMost(DOCUMENT_BYTES, row.transaction().document(), "@document", findings);
        TextRules.atMost(BUDGET_LINE_BYTES, row.transaction().budgetLine(), "@budget-line", findings);
        TransactionRules.judge("", row.transaction(), findings);
    }
}
