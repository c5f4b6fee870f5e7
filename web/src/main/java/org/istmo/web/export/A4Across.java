package org.istmo.web.export;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet that is read on paper is printed: across A4, as long as it takes, with its name and its pages below. */
final class A4Across {

    /** In inches. */
    private static final double SIDE = 0.3;

    private static final double END = 0.6;

    private A4Across() {}

    /** As wide as one page. */
    static void fit(XSSFSheet sheet) {
        print(sheet);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    /** As it is, of a sheet that is no wider than a page. */
    static void print(XSSFSheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setMargin(PageMargin.LEFT, SIDE);
        sheet.setMargin(PageMargin.RIGHT, SIDE);
        sheet.setMargin(PageMargin.TOP, END);
        sheet.setMargin(PageMargin.BOTTOM, END);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }
}
