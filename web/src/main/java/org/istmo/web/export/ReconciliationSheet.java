package org.istmo.web.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
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

/**
 * The sheet that holds the ledger's rows against what was stated of them: sums by formulas over the rows, beside figures and issued reports, with the
 * difference, and below the entries that explain it. What no entry explains stands in the last column.
 */
final class ReconciliationSheet {

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {6, 28, 9, 12, 24, 44, 30, 20, 20, 20, 18, 26, 26};
    private static final List<String> HEADS = List.of(
            "no",
            "statedBy",
            "version",
            "issued",
            "period",
            "figure",
            "what",
            "unit",
            "ledger",
            "stated",
            "difference",
            "explained",
            "unexplained");

    /** In points. */
    static final float LINE = 15;

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
        for (int at = 0; at < WIDTHS.length; at++) {
            sheet.setColumnWidth(at, WIDTHS[at] * CHARACTER);
        }
        XSSFRow title = row();
        title.createCell(0).setCellValue(words.say("reconciliation.title"));
        title.getCell(0).setCellStyle(styles.titles());
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
    }

    void write(Reconciliation found) {
        said(words.of(formulas.ledger(), "reconciliation.how"));
        found.notes().forEach(one -> said(words.say(one)));
        found.noFigures().ifPresent(filter -> note("reconciliation.noFigures", filter));
        found.noReports().ifPresent(why -> note("reconciliation.noReports." + why));
        List<Comparison> all = new ArrayList<>(found.figures());
        all.addAll(found.reports());
        if (all.isEmpty()) {
            note("reconciliation.nothing");
        } else {
            compared(all);
        }
        if (!found.apart().isEmpty()) {
            apart(found.apart());
        }
    }

    private void compared(List<Comparison> all) {
        next++;
        cells.heads(row(), 0, say(HEADS));
        int first = next;
        next += all.size() + 1;
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
        cells.count(row, 0, number);
        comparison
                .by()
                .report()
                .ifPresentOrElse(
                        figure -> report(row, figure),
                        () -> wrapped(row, 1, words.say(comparison.by().name())));
        wrapped(row, 6, comparison.what().stream().map(words::say).collect(Collectors.joining("; ")));
        wrapped(row, 7, comparison.unit());
        int decimals = formulas.decimals(comparison.rows());
        XSSFCellStyle style = styles.sums(decimals);
        cells.formula(
                row, 8, summed(row, formulas.of(comparison.rows())), comparison.sum().doubleValue(), style);
        cells.amount(row, 9, comparison.stated(), style);
        cells.formula(
                row,
                10,
                "ROUND(" + place(row, 8) + "-" + NamedEntries.operand(row, 9, comparison.stated()) + "," + decimals
                        + ")",
                rounded(comparison.difference(), decimals),
                style);
        BigDecimal explained = named.explained(comparison);
        cells.formula(row, 11, named.explaining(place(row, 0), decimals), rounded(explained, decimals), style);
        String left = place(row, 10) + "-" + place(row, 11);
        // Where an amount is too long for a number, what both sides lose by it is no difference.
        cells.formula(
                row,
                12,
                "IF(ABS(" + left + ")<=ABS(" + place(row, 10) + ")*1E-14,0,ROUND(" + left + "," + decimals + "))",
                rounded(comparison.difference().subtract(explained), decimals),
                style);
    }

    /** What no formula holds is added up in cells beside it, which a spreadsheet works out. */
    private String summed(XSSFRow row, List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int first = WIDTHS.length + 1;
        for (int at = 0; at < parts.size(); at++) {
            cells.part(row, first + at, parts.get(at));
        }
        return "SUM(" + place(row, first) + ":" + place(row, first + parts.size() - 1) + ")";
    }

    private void report(XSSFRow row, ReportFigure figure) {
        issue(row, figure.report());
        wrapped(row, 5, figure.label().in(words.language()) + " (" + figure.key() + ")");
    }

    /** A text in as many lines as it takes. */
    private void wrapped(XSSFRow row, int column, String text) {
        cells.text(row, column, text);
        int width = WIDTHS[column] - 4;
        row.setHeightInPoints(Math.max(row.getHeightInPoints(), height(text, width)));
    }

    private void issue(XSSFRow row, Report report) {
        cells.text(row, 1, report.number());
        cells.count(row, 2, report.version());
        report.issuedAt()
                .ifPresent(at -> cells.text(
                        row,
                        3,
                        at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toString()));
        cells.text(row, 4, report.from() + " – " + report.to());
    }

    private void apart(List<Apart> apart) {
        next++;
        note("reconciliation.apart");
        for (Apart one : apart) {
            XSSFRow row = row();
            issue(row, one.report());
            wrapped(row, 5, words.say("apart." + one.why().word()));
        }
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
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, WIDTHS.length - 1));
        // As high as its words: cells that are joined find no height by themselves.
        int width = IntStream.of(WIDTHS).sum() - 10;
        row.setHeightInPoints(height(text, width));
    }

    /** How high so many characters of a width stand: not every program finds the height by itself. */
    static float height(String text, int width) {
        return LINE * Math.max(1, (text.length() + width - 1) / width);
    }

    static String place(XSSFRow row, int column) {
        return "$" + CellReference.convertNumToColString(column) + "$" + (row.getRowNum() + 1);
    }

    private static double rounded(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }
}
