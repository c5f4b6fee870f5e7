package org.istmo.reporting.render.sheet;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet comes out of a printer: A4 across, as wide as the page, its head repeated, and what it is on every page. */
final class PageSetUp {

    /** A header holds no more than 255 characters in all. */
    private static final int LONGEST_SUBJECT = 100;

    private PageSetUp() {}

    /** A sheet whose head row and first columns stay in sight. */
    static void withHead(BookSheet sheet, Book book, int headRow, int fixedColumns) {
        sheet.poi().createFreezePane(fixedColumns, headRow + 1);
        sheet.poi().setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
        plain(sheet, book);
    }

    static void plain(BookSheet sheet, Book book) {
        paper(sheet.poi());
        String version = book.labels()
                .sentence("version", book.figures().count(book.imprint().version()));
        sheet.poi().getHeader().setLeft(escaped(book.imprint().number()) + " · " + version);
        sheet.poi().getHeader().setCenter(escaped(shortened(book.front().subject())));
        if (!book.imprint().issued()) {
            sheet.poi().getHeader().setRight("&B" + book.word("draft"));
        }
        sheet.poi().getFooter().setLeft(escaped(shortened(book.front().standing())));
        sheet.poi().getFooter().setRight(book.word("sheet.page") + " &P " + book.word("sheet.of") + " &N");
    }

    private static void paper(XSSFSheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_SUBJECT ? words : words.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    /** An ampersand would begin a code. */
    private static String escaped(String words) {
        return words.replace("&", "&&");
    }
}
