package org.istmo.web.export;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.istmo.reporting.reconcile.SpreadsheetNumber;

/** Cells of the sheets that Apache POI writes. */
record SheetCells(SheetStyles styles) {

    void heads(XSSFRow row, int from, List<String> heads) {
        for (int at = 0; at < heads.size(); at++) {
            head(row, from + at, heads.get(at));
        }
    }

    void head(XSSFRow row, int at, String head) {
        styled(row, at, styles.heads()).setCellValue(head);
    }

    void text(XSSFRow row, int at, String text) {
        styled(row, at, styles.wrapped()).setCellValue(SheetText.fits(text) ? text : SheetText.cut(text));
    }

    /** What names something, below words. */
    void number(XSSFRow row, int at, long number) {
        styled(row, at, styles.leftCounts()).setCellValue((double) number);
    }

    /** Words beside a number. */
    void indented(XSSFRow row, int at, String text) {
        text(row, at, text);
        row.getCell(at).setCellStyle(styles.indented());
    }

    void count(XSSFRow row, int at, long count) {
        styled(row, at, styles.counts()).setCellValue((double) count);
    }

    /** Exact as text where a number would not be. */
    void amount(XSSFRow row, int at, BigDecimal amount) {
        amount(row, at, amount, styles.amounts());
    }

    /** The same in a style of its own where it is a number. */
    void amount(XSSFRow row, int at, BigDecimal amount, CellStyle style) {
        if (SpreadsheetNumber.holds(amount)) {
            styled(row, at, style).setCellValue(amount.doubleValue());
        } else {
            styled(row, at, styles.exacts()).setCellValue(Plain.money(amount));
        }
    }

    /** @param value what it comes to, for whoever reads the file without working formulas out */
    void formula(XSSFRow row, int at, String formula, double value, CellStyle style) {
        XSSFCell cell = styled(row, at, style);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    /** The same of a formula that comes to words. */
    void formula(XSSFRow row, int at, String formula, String value, CellStyle style) {
        XSSFCell cell = styled(row, at, style);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    /** One of the formulas that another one adds up; what it comes to by itself is not known here. */
    void part(XSSFRow row, int at, String formula) {
        styled(row, at, styles.amounts()).setCellFormula(formula);
    }

    private static XSSFCell styled(XSSFRow row, int at, CellStyle style) {
        XSSFCell cell = row.createCell(at);
        cell.setCellStyle(style);
        return cell;
    }
}
