package org.istmo.web.export;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The columns of the sheet that reconciles, which the comparisons and the entries below them share, and how they are printed: across A4, as wide as one page and as
 * long as it takes, with their heads on each. At this width 11 points come out as more than seven.
 */
final class ReconciliationColumns {

    static final int NO = 0;
    static final int STATED_BY = 1;
    static final int VERSION = 2;
    static final int ISSUED = 3;
    static final int PERIOD = 4;
    static final int FIGURE = 5;
    static final int WHAT = 6;
    static final int UNIT = 7;
    static final int LEDGER = 8;
    static final int STATED = 9;
    static final int DIFFERENCE = 10;
    static final int EXPLAINED = 11;
    static final int UNEXPLAINED = 12;
    static final int STATUS = 13;

    /** From here on stand the parts of sums that no formula holds whole; they are not printed. */
    static final int PARTS = 15;

    /** Of an entry below the comparisons. */
    static final int ENTRY = STATED_BY;

    static final int ACTIVITY = FIGURE;
    static final int EXPLAINS = UNIT;
    static final int WHY = EXPLAINED;

    static final List<String> HEADS = List.of(
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
            "unexplained",
            "status");

    private static final int CHARACTER = 256;

    /** In characters. */
    private static final int[] WIDTHS = {5, 18, 8, 11, 12, 34, 22, 9, 16, 16, 15, 15, 15, 18};

    /** In points. */
    private static final float LINE = 15;

    private ReconciliationColumns() {}

    static void layOut(XSSFSheet sheet) {
        for (int at = 0; at < WIDTHS.length; at++) {
            sheet.setColumnWidth(at, WIDTHS[at] * CHARACTER);
        }
        A4Across.fit(sheet);
    }

    /** As high as their words, and at the right above numbers. */
    static void finishHeads(XSSFRow heads, SheetStyles styles) {
        float height = LINE;
        for (Cell head : heads) {
            int at = head.getColumnIndex();
            if (at >= LEDGER && at <= DIFFERENCE || at > DIFFERENCE && at <= UNEXPLAINED && !isJoined(heads)) {
                head.setCellStyle(styles.rightHeads());
            }
            height = Math.max(height, height(head.getStringCellValue(), WIDTHS[at] - 2));
        }
        heads.setHeightInPoints(height);
    }

    /** Whether a text stands over the last columns of a row of heads. */
    private static boolean isJoined(XSSFRow heads) {
        return heads.getCell(UNEXPLAINED).getStringCellValue().isEmpty();
    }

    /** Says that what stands beside the columns is not printed. */
    static void bound(XSSFSheet sheet) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), NO, STATUS, 0, sheet.getLastRowNum());
    }

    /** Says which rows stand at the head of each page. */
    static void repeat(XSSFSheet sheet, int first, int last) {
        sheet.setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
    }

    /** Joins the cells of a row from a column to the last one; each in a row of its own, so that nothing has to look for overlaps. */
    static void joined(XSSFSheet sheet, int row, int from) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, from, STATUS));
    }

    /** The characters from a column to another and in it. */
    static int width(int from, int to) {
        return IntStream.rangeClosed(from, to).map(at -> WIDTHS[at]).sum();
    }

    /** How high a text stands in so many characters: not every program finds the height by itself. */
    static float height(String text, int width) {
        int lines = 1;
        int taken = 0;
        for (String word : text.split(" ")) {
            int length = word.length();
            if (taken > 0 && taken + 1 + length > width) {
                lines++;
                taken = 0;
            }
            // A word that is wider than the line goes on in the next ones.
            lines += Math.max(0, length - 1) / width;
            taken += (taken > 0 ? 1 : 0) + (length > width ? length % width : length);
        }
        return LINE * lines;
    }
}
