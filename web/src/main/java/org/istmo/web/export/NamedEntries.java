package org.istmo.web.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.reconcile.Comparison;
import org.istmo.reporting.reconcile.Difference;
import org.istmo.reporting.reconcile.SpreadsheetNumber;

/** The entries that explain differences, by the number of the comparison, below the comparisons. */
final class NamedEntries {

    /** Characters that a line of a reason holds. */
    private static final int WHY = 48;

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
        XSSFRow heads = sheet.createRow(at);
        cells.heads(heads, 0, say("no", "entry"));
        cells.heads(heads, 5, List.of(words.of(ledger, "reconciliation.activity")));
        cells.heads(heads, 8, say("ledger", "stated", "difference", "why"));
    }

    private List<String> say(String... heads) {
        return Stream.of(heads).map(head -> words.say("reconciliation." + head)).toList();
    }

    /** @param style of the comparison's sums */
    void write(int number, Comparison comparison, CellStyle style) {
        for (Difference difference : comparison.named()) {
            XSSFRow row = sheet.createRow(next++);
            cells.count(row, 0, number);
            difference.entry().ifPresent(entry -> cells.count(row, 1, entry));
            cells.text(row, 5, difference.of());
            cells.amount(row, 8, difference.inLedger(), style);
            cells.amount(row, 9, difference.stated(), style);
            cells.formula(
                    row,
                    10,
                    operand(row, 8, difference.inLedger()) + "-" + operand(row, 9, difference.stated()),
                    difference.amount().doubleValue(),
                    style);
            why(row, words.say("reason." + difference.reason().word(), difference.detail()));
        }
        if (comparison.unnamed() > 0) {
            XSSFRow row = sheet.createRow(next++);
            cells.count(row, 0, number);
            cells.text(row, 5, words.say("reconciliation.more", String.valueOf(comparison.unnamed())));
            cells.amount(row, 10, comparison.unnamedAmount(), style);
        }
    }

    /** Over the last two columns, one of which the comparisons alone have something in. */
    private void why(XSSFRow row, String text) {
        cells.text(row, 11, text);
        // There may be thousands, and each is in a row of its own: nothing has to look for overlaps.
        sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 11, 12));
        row.setHeightInPoints(ReconciliationSheet.height(text, WHY));
    }

    /** The row after the last. */
    int end() {
        return next;
    }

    /** What the entries of a comparison explain of its difference. */
    BigDecimal explained(Comparison comparison) {
        return comparison.named().stream().map(Difference::amount).reduce(comparison.unnamedAmount(), BigDecimal::add);
    }

    /** The same as a formula, known when all entries are written. */
    String explaining(String number, int decimals) {
        int last = Math.max(next, first + 1);
        return "ROUND(SUMIFS($K$" + (first + 1) + ":$K$" + last + ",$A$" + (first + 1) + ":$A$" + last + "," + number
                + ")," + decimals + ")";
    }

    /** The cell, or the amount itself where the cell holds it as text. */
    static String operand(XSSFRow row, int column, BigDecimal amount) {
        return SpreadsheetNumber.holds(amount)
                ? ReconciliationSheet.place(row, column)
                : "(" + amount.doubleValue() + ")";
    }
}
