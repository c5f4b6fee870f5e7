package org.istmo.web.template;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * How high rows are and how sheets are printed. What reads a workbook need not work out how high a row of several lines is, and some of what does leaves them
 * one over the other: it is said.
 */
final class Paper {

    /** Points of a line of 11 points. */
    private static final float LINE = 15;

    /** The most that a workbook allows. */
    private static final float HIGHEST = 409;

    /** Characters that can be read side by side on a page across. */
    private static final int ACROSS = 280;

    private Paper() {}

    /** How many lines a text takes in a column as wide as so many digits, at most: letters are narrower. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil((double) line.length() / width));
        }
        return lines;
    }

    /** Makes the row as high as so many lines, if they are several. */
    static void fit(Row row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints(Math.min(HIGHEST, lines * LINE));
        }
    }

    /** On A4 across, as few pages wide as can be read; the rows of the names, and the first column if there are several pages, stand on each. */
    static void across(Sheet sheet, int characters, int firstNames, int lastNames) {
        int pages = Math.max(1, (int) Math.ceil((double) characters / ACROSS));
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) pages);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        if (lastNames >= firstNames) {
            sheet.setRepeatingRows(new CellRangeAddress(firstNames, lastNames, -1, -1));
        }
        if (pages > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
    }
}
