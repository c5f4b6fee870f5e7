package org.istmo.web.export;

import static org.istmo.web.export.ReconciliationColumns.ACTIVITY;
import static org.istmo.web.export.ReconciliationColumns.DIFFERENCE;
import static org.istmo.web.export.ReconciliationColumns.ENTRY;
import static org.istmo.web.export.ReconciliationColumns.EXPLAINS;
import static org.istmo.web.export.ReconciliationColumns.LEDGER;
import static org.istmo.web.export.ReconciliationColumns.NO;
import static org.istmo.web.export.ReconciliationColumns.STATED;
import static org.istmo.web.export.ReconciliationColumns.STATUS;
import static org.istmo.web.export.ReconciliationColumns.WHY;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.reconcile.Comparison;
import org.istmo.reporting.reconcile.Difference;
import org.istmo.reporting.reconcile.More;
import org.istmo.reporting.reconcile.Reason;
import org.istmo.reporting.reconcile.SpreadsheetNumber;

/**
 * The entries that differences come from, by the number of the comparison, below the comparisons. Those with a reason explain what they make of a difference;
 * the others are named and explain nothing.
 */
final class NamedEntries {

    /** Stands for what each of several would name. */
    private static final String EACH = "…";

    private final XSSFSheet sheet;
    private final SheetCells cells;
    private final ExportWords words;
    private final int first;
    private int next;

    /** @param at the row of the headers */
    NamedEntries(XSSFSheet sheet, SheetCells cells, ExportWords words, ExportedLedger ledger, int at) {
        this.sheet = sheet;
        this.cells = cells;
        this.words = words;
        this.first = at + 1;
        this.next = at + 1;
        heads(sheet, cells, words, ledger, at);
    }

    /** What the columns hold of an entry. */
    static void heads(XSSFSheet sheet, SheetCells cells, ExportWords words, ExportedLedger ledger, int at) {
        XSSFRow heads = sheet.createRow(at);
        for (int column = NO; column <= STATUS; column++) {
            cells.head(heads, column, "");
        }
        cells.head(heads, NO, words.say("reconciliation.no"));
        cells.head(heads, ENTRY, words.say("reconciliation.entry"));
        cells.head(heads, ACTIVITY, words.of(ledger, "reconciliation.activity"));
        cells.head(heads, EXPLAINS, words.say("reconciliation.explains"));
        cells.head(heads, LEDGER, words.say("reconciliation.ledger"));
        cells.head(heads, STATED, words.say("reconciliation.stated"));
        cells.head(heads, DIFFERENCE, words.say("reconciliation.difference"));
        cells.head(heads, WHY, words.say("reconciliation.why"));
        ReconciliationColumns.joined(sheet, at, WHY);
        ReconciliationColumns.finishHeads(heads, cells.styles());
    }

    /** @param style of the comparison's sums */
    void write(int number, Comparison comparison, CellStyle style) {
        for (Difference difference : comparison.named()) {
            XSSFRow row = row(number, difference.reason());
            difference.entry().ifPresent(entry -> cells.number(row, ENTRY, entry));
            cells.text(row, ACTIVITY, difference.of());
            cells.amount(row, LEDGER, difference.inLedger(), style);
            cells.amount(row, STATED, difference.stated(), style);
            cells.formula(
                    row,
                    DIFFERENCE,
                    operand(row, LEDGER, difference.inLedger()) + "-" + operand(row, STATED, difference.stated()),
                    difference.amount().doubleValue(),
                    style);
            why(row, difference.of(), difference.reason(), difference.detail());
        }
        for (More more : comparison.more()) {
            XSSFRow row = row(number, more.reason());
            String text = words.say("reconciliation.more", String.valueOf(more.count()));
            cells.text(row, ACTIVITY, text);
            cells.amount(row, DIFFERENCE, more.amount(), style);
            why(row, text, more.reason(), EACH);
        }
    }

    private XSSFRow row(int number, Reason reason) {
        XSSFRow row = sheet.createRow(next++);
        cells.number(row, NO, number);
        cells.text(row, EXPLAINS, words.say(reason.explains() ? "reconciliation.yes" : "reconciliation.no.reason"));
        return row;
    }

    private void why(XSSFRow row, String of, Reason reason, String detail) {
        String text = words.say("reason." + reason.word(), detail);
        cells.indented(row, WHY, text);
        ReconciliationColumns.joined(sheet, row.getRowNum(), WHY);
        row.setHeightInPoints(Math.max(
                ReconciliationColumns.height(text, ReconciliationColumns.width(WHY, STATUS)),
                ReconciliationColumns.height(of, ReconciliationColumns.width(ACTIVITY, ACTIVITY))));
    }

    /** The row after the last. */
    int end() {
        return next;
    }

    /** What the entries of a comparison explain of its difference, as a formula; known when all entries are written. */
    String explaining(String number, int decimals) {
        return "ROUND(SUMIFS(" + range(DIFFERENCE) + "," + range(NO) + "," + number + "," + range(EXPLAINS) + ",\""
                + words.say("reconciliation.yes") + "\")," + decimals + ")";
    }

    private String range(int column) {
        int last = Math.max(next, first + 1);
        String letter = "$" + (char) ('A' + column) + "$";
        return letter + (first + 1) + ":" + letter + last;
    }

    /** The cell, or the amount itself where the cell holds it as text. */
    static String operand(XSSFRow row, int column, BigDecimal amount) {
        return SpreadsheetNumber.holds(amount)
                ? ReconciliationSheet.place(row, column)
                : "(" + amount.doubleValue() + ")";
    }
}
