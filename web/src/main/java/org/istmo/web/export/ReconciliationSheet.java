package org.istmo.web.export;

import static org.istmo.web.export.ReconciliationColumns.DIFFERENCE;
import static org.istmo.web.export.ReconciliationColumns.EXPLAINED;
import static org.istmo.web.export.ReconciliationColumns.FIGURE;
import static org.istmo.web.export.ReconciliationColumns.HEADS;
import static org.istmo.web.export.ReconciliationColumns.ISSUED;
import static org.istmo.web.export.ReconciliationColumns.LEDGER;
import static org.istmo.web.export.ReconciliationColumns.NO;
import static org.istmo.web.export.ReconciliationColumns.PERIOD;
import static org.istmo.web.export.ReconciliationColumns.STATED;
import static org.istmo.web.export.ReconciliationColumns.STATED_BY;
import static org.istmo.web.export.ReconciliationColumns.STATUS;
import static org.istmo.web.export.ReconciliationColumns.UNEXPLAINED;
import static org.istmo.web.export.ReconciliationColumns.UNIT;
import static org.istmo.web.export.ReconciliationColumns.VERSION;
import static org.istmo.web.export.ReconciliationColumns.WHAT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.reconcile.Apart;
import org.istmo.reporting.reconcile.Comparison;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.reconcile.ReportFigure;
import org.istmo.reporting.reconcile.Uncompared;

/**
 * The sheet that holds the ledger's rows against what was stated of them: sums by formulas over the rows, beside figures and issued reports, with the
 * difference, and below the entries that explain it. What no entry with a reason explains stands beside them, and the last column says it in words.
 */
final class ReconciliationSheet {

    private final SheetStyles styles;
    private final SheetCells cells;
    private final ExportWords words;
    private final RowSumFormula formulas;
    private final XSSFSheet sheet;
    private int next;

    ReconciliationSheet(XSSFWorkbook workbook, SheetStyles styles, ExportWords words, RowSumFormula formulas) {
        this.styles = styles;
        this.cells = new SheetCells(styles);
        this.words = words;
        this.formulas = formulas;
        this.sheet = workbook.createSheet(words.say("sheet.reconciliation"));
        ReconciliationColumns.layOut(sheet);
        XSSFRow title = row();
        title.createCell(0).setCellValue(words.say("reconciliation.title"));
        title.getCell(0).setCellStyle(styles.titles());
    }

    void write(Reconciliation found) {
        said(words.of(formulas.ledger(), "reconciliation.how"));
        found.notes().forEach(one -> said(words.say(one)));
        found.noFigures().ifPresent(filter -> note("reconciliation.noFigures", filter));
        List<Comparison> all = new ArrayList<>(found.figures());
        all.addAll(found.reports());
        int first = all.isEmpty() ? nothing() : heads(all.size());
        if (!found.apart().isEmpty()) {
            apart(found.apart());
        }
        if (!found.partly().isEmpty()) {
            partly(found.partly());
        }
        if (!all.isEmpty()) {
            compared(all, first);
        }
        ReconciliationColumns.bound(sheet);
    }

    private int nothing() {
        note("reconciliation.nothing");
        return next;
    }

    /** Leaves the rows of the comparisons to be written when all entries are, and gives the first of them. */
    private int heads(int comparisons) {
        next++;
        int head = next;
        XSSFRow heads = row();
        cells.heads(heads, NO, say(HEADS));
        ReconciliationColumns.finishHeads(heads, styles);
        NamedEntries.heads(sheet, cells, words, formulas.ledger(), next++);
        ReconciliationColumns.repeat(sheet, head, head + 1);
        int first = next;
        next += comparisons;
        return first;
    }

    private void compared(List<Comparison> all, int first) {
        next++;
        NamedEntries named = new NamedEntries(sheet, cells, words, formulas.ledger(), next);
        for (int at = 0; at < all.size(); at++) {
            named.write(
                    at + 1,
                    all.get(at),
                    styles.sums(formulas.decimals(all.get(at).rows())));
        }
        next = named.end();
        for (int at = 0; at < all.size(); at++) {
            compared(sheet.createRow(first + at), at + 1, all.get(at), named);
        }
    }

    private void compared(XSSFRow row, int number, Comparison comparison, NamedEntries named) {
        cells.number(row, NO, number);
        comparison
                .by()
                .report()
                .ifPresentOrElse(
                        figure -> report(row, figure),
                        () -> wrapped(row, STATED_BY, words.say(comparison.by().name())));
        wrapped(row, WHAT, comparison.what().stream().map(words::say).collect(Collectors.joining("; ")));
        wrapped(row, UNIT, comparison.unit());
        int decimals = formulas.decimals(comparison.rows());
        XSSFCellStyle style = styles.sums(decimals);
        cells.formula(
                row,
                LEDGER,
                summed(row, formulas.of(comparison.rows())),
                comparison.sum().doubleValue(),
                style);
        cells.amount(row, STATED, comparison.stated(), style);
        cells.formula(
                row,
                DIFFERENCE,
                "ROUND(" + place(row, LEDGER) + "-" + NamedEntries.operand(row, STATED, comparison.stated()) + ","
                        + decimals + ")",
                rounded(comparison.difference(), decimals),
                style);
        cells.formula(
                row,
                EXPLAINED,
                named.explaining(place(row, NO), decimals),
                rounded(comparison.explained(), decimals),
                style);
        left(row, comparison.difference().subtract(comparison.explained()), decimals, style);
        status(row, comparison, decimals);
    }

    private void left(XSSFRow row, BigDecimal left, int decimals, XSSFCellStyle style) {
        String formula = place(row, DIFFERENCE) + "-" + place(row, EXPLAINED);
        // Where an amount is too long for a number, what both sides lose by it is no difference.
        cells.formula(
                row,
                UNEXPLAINED,
                "IF(ABS(" + formula + ")<=ABS(" + place(row, DIFFERENCE) + ")*1E-14,0,ROUND(" + formula + "," + decimals
                        + "))",
                rounded(left, decimals),
                style);
    }

    /** In words, with the amount that nothing explains. */
    private void status(XSSFRow row, Comparison comparison, int decimals) {
        double left = rounded(comparison.difference().subtract(comparison.explained()), decimals);
        String ties = words.say("status.ties");
        String explained = words.say("status.explained");
        String unexplained = words.say("status.unexplained") + " ";
        NumberFormat amounts = NumberFormat.getNumberInstance(words.language().locale());
        amounts.setMinimumFractionDigits(decimals);
        amounts.setMaximumFractionDigits(decimals);
        String said = left != 0
                ? unexplained + amounts.format(left)
                : rounded(comparison.difference(), decimals) == 0 ? ties : explained;
        cells.formula(
                row,
                STATUS,
                "IF(" + place(row, UNEXPLAINED) + "=0,IF(" + place(row, DIFFERENCE) + "=0,\"" + ties + "\",\""
                        + explained + "\"),\"" + unexplained + "\"&FIXED(" + place(row, UNEXPLAINED) + "," + decimals
                        + "))",
                said,
                left == 0 ? styles.indented() : styles.alarms());
        grow(row, STATUS, said);
    }

    /** What no formula holds is added up in cells beside it, which a spreadsheet works out. */
    private String summed(XSSFRow row, List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int first = ReconciliationColumns.PARTS;
        for (int at = 0; at < parts.size(); at++) {
            cells.part(row, first + at, parts.get(at));
        }
        return "SUM(" + place(row, first) + ":" + place(row, first + parts.size() - 1) + ")";
    }

    private void report(XSSFRow row, ReportFigure figure) {
        issue(row, figure.report());
        wrapped(row, FIGURE, figure.label().in(words.language()) + " (" + figure.key() + ")");
    }

    /** A text in as many lines as it takes. */
    private void wrapped(XSSFRow row, int column, String text) {
        cells.text(row, column, text);
        grow(row, column, text);
    }

    private static void grow(XSSFRow row, int column, String text) {
        float height = ReconciliationColumns.height(text, ReconciliationColumns.width(column, column));
        row.setHeightInPoints(Math.max(row.getHeightInPoints(), height));
    }

    private void issue(XSSFRow row, Report report) {
        wrapped(row, STATED_BY, report.number());
        cells.number(row, VERSION, report.version());
        report.issuedAt()
                .ifPresent(at -> cells.text(
                        row,
                        ISSUED,
                        at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toString()));
        wrapped(row, PERIOD, report.from() + " – " + report.to());
    }

    private void apart(List<Apart> apart) {
        next++;
        note("reconciliation.apart");
        for (Apart one : apart) {
            XSSFRow row = row();
            issue(row, one.report());
            text(row, words.say("apart." + one.why().word()));
        }
    }

    /** How many figures of a report are compared, and how many are not, reason by reason. */
    private void partly(List<Uncompared> partly) {
        next++;
        note("reconciliation.partly");
        for (Uncompared one : partly) {
            XSSFRow row = row();
            issue(row, one.report());
            String left = one.left().entrySet().stream()
                    .map(why -> words.say("uncompared." + why.getKey().word(), String.valueOf(why.getValue())))
                    .collect(Collectors.joining("; "));
            text(row, words.say("reconciliation.compared", String.valueOf(one.compared())) + " " + left);
        }
    }

    /** From the column of figures to the last one. */
    private void text(XSSFRow row, String text) {
        cells.text(row, FIGURE, text);
        ReconciliationColumns.joined(sheet, row.getRowNum(), FIGURE);
        float height = ReconciliationColumns.height(text, ReconciliationColumns.width(FIGURE, STATUS) - 8);
        row.setHeightInPoints(Math.max(row.getHeightInPoints(), height));
    }

    private List<String> say(List<String> heads) {
        return heads.stream().map(head -> words.say("reconciliation." + head)).toList();
    }

    private XSSFRow row() {
        return sheet.createRow(next++);
    }

    private void note(String key, Object... filled) {
        said(words.say(key, filled));
    }

    private void said(String text) {
        XSSFRow row = row();
        cells.text(row, 0, text);
        ReconciliationColumns.joined(sheet, row.getRowNum(), NO);
        // As high as its words: cells that are joined find no height by themselves.
        row.setHeightInPoints(ReconciliationColumns.height(text, ReconciliationColumns.width(NO, STATUS) - 10));
    }

    static String place(XSSFRow row, int column) {
        return "$" + CellReference.convertNumToColString(column) + "$" + (row.getRowNum() + 1);
    }

    private static double rounded(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }
}
