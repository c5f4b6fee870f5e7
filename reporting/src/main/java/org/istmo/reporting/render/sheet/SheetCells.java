package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes typed cells on a sheet, from the top down. What comes from the data is never a formula. */
final class SheetCells {

    /** The most that a cell holds. */
    static final int LONGEST_TEXT = 32_767;
    /** The most that a spreadsheet's number keeps. */
    private static final int MOST_DIGITS = 15;
    /** In points: the most that a row may be. */
    private static final float TALLEST_ROW = 409f;

    private final XSSFSheet sheet;
    private final SheetWriting writing;
    private final CellNotes notes;

    SheetCells(XSSFSheet sheet, SheetWriting writing) {
        this.sheet = sheet;
        this.writing = writing;
        this.notes = new CellNotes(sheet, writing.word("organisation"));
    }

    XSSFSheet sheet() {
        return sheet;
    }

    XSSFRow row(int index) {
        XSSFRow row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    void heads(int rowIndex, List<String> heads) {
        XSSFRow row = row(rowIndex);
        for (int i = 0; i < heads.size(); i++) {
            label(row, i, heads.get(i), writing.styles().head);
        }
        row.setHeightInPoints(32);
    }

    /** Our own words. */
    void label(XSSFRow row, int column, String words, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column, CellType.STRING);
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }

    /** Words from the data on as many lines as they need, cut where a cell ends. */
    void text(XSSFRow row, int column, String words) {
        text(row, column, words, writing.styles().text, writing.styles().quoted);
    }

    /** Words from the data on one line, cut where a cell ends. */
    void line(XSSFRow row, int column, String words) {
        text(row, column, words, writing.styles().oneLine, writing.styles().quotedOneLine);
    }

    private void text(XSSFRow row, int column, String words, XSSFCellStyle plain, XSSFCellStyle quoted) {
        XSSFCell cell = row.createCell(column, CellType.STRING);
        if (words.length() > LONGEST_TEXT) {
            notes.add(cell, writing.word("sheet.cut"));
        }
        String kept = cut(words);
        cell.setCellValue(kept);
        cell.setCellStyle(startsLikeFormula(kept) ? quoted : plain);
    }

    /** Makes room for text that wraps, as not every reader does by itself. */
    static void fit(XSSFRow row, int characters, int width) {
        int lines = characters / Math.max(1, width * 9 / 10) + 1;
        if (lines > 1) {
            row.setHeightInPoints(Math.min(TALLEST_ROW, lines * 15f));
        }
    }

    /** A number, or its exact digits as text where a spreadsheet would round them. */
    void amount(XSSFRow row, int column, BigDecimal value, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (exact(value)) {
            cell.setCellValue(value.doubleValue());
        } else {
            cell.setCellValue(value.toPlainString());
            notes.add(cell, writing.word("sheet.exact"));
        }
    }

    void count(XSSFRow row, int column, long number) {
        amount(row, column, BigDecimal.valueOf(number), writing.styles().count);
    }

    void date(XSSFRow row, int column, @Nullable LocalDate day) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(writing.styles().date);
        if (day != null) {
            cell.setCellValue(day);
        }
    }

    /** A live formula with the figure it yields, which readers that do not calculate show. */
    void formula(XSSFRow row, int column, String formula, BigDecimal figure, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellFormula(formula);
        cell.setCellValue(figure.doubleValue());
    }

    /** Ends a plain list: its filter and its columns' widths, in characters. */
    void closeList(int head, int last, List<Integer> widths) {
        sheet.setAutoFilter(new CellRangeAddress(head, Math.max(head, last), 0, widths.size() - 1));
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * 256);
        }
    }

    static boolean exact(BigDecimal value) {
        return value.stripTrailingZeros().precision() <= MOST_DIGITS;
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST_TEXT) {
            return words;
        }
        int end = LONGEST_TEXT - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static boolean startsLikeFormula(String words) {
        return !words.isEmpty() && "=+-@\t\r'".indexOf(words.charAt(0)) >= 0;
    }
}
