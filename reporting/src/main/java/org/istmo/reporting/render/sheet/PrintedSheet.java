package org.istmo.reporting.render.sheet;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.istmo.reporting.dataset.Heading;

/** How a sheet comes out of a printer: A4 across, as wide as the page, its head repeated, and what it is on every page. */
final class PrintedSheet {

    private PrintedSheet() {}

    /** A sheet that has one head row, which stays in sight. */
    static void withHead(SheetCells cells, SheetWriting writing, Heading heading, int headRow, int fixedColumns) {
        XSSFSheet sheet = cells.sheet();
        sheet.createFreezePane(fixedColumns, headRow + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
        plain(cells, writing, heading);
    }

    static void plain(SheetCells cells, SheetWriting writing, Heading heading) {
        XSSFSheet sheet = cells.sheet();
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getHeader()
                .setLeft(escaped(heading.number()) + " · "
                        + writing.labels().sentence("version", writing.figures().count(heading.version())));
        if (!heading.issued()) {
            sheet.getHeader().setRight(writing.word("draft"));
        }
        sheet.getFooter().setLeft(writing.word("interim"));
        sheet.getFooter().setRight(writing.word("sheet.page") + " &P " + writing.word("sheet.of") + " &N");
    }

    /** An ampersand would begin a code. */
    private static String escaped(String words) {
        return words.replace("&", "&&");
    }
}
