package org.istmo.reporting.render.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;

/** The few styles of the workbook, made once: a workbook holds no more than 64,000. */
final class SheetStyles {

    private static final byte[] NAVY = {0x14, 0x32, 0x4A};
    private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    private final XSSFWorkbook workbook;

    final XSSFCellStyle title;
    final XSSFCellStyle subtitle;
    final XSSFCellStyle head;
    final XSSFCellStyle label;
    final XSSFCellStyle text;
    final XSSFCellStyle oneLine;
    /** For text that begins like a formula. */
    final XSSFCellStyle quoted;

    final XSSFCellStyle quotedOneLine;

    final XSSFCellStyle money;
    final XSSFCellStyle usd;
    final XSSFCellStyle rate;
    final XSSFCellStyle count;
    final XSSFCellStyle date;
    final XSSFCellStyle totalLabel;
    final XSSFCellStyle totalMoney;
    final XSSFCellStyle totalUsd;

    SheetStyles(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        title = with(font(16, true, NAVY));
        subtitle = with(font(10, false, NAVY));
        head = head();
        label = with(font(11, true, NAVY));
        label.setVerticalAlignment(VerticalAlignment.TOP);
        text = wrapped();
        quoted = wrapped();
        quoted.setQuotePrefixed(true);
        oneLine = workbook.createCellStyle();
        oneLine.setVerticalAlignment(VerticalAlignment.TOP);
        quotedOneLine = workbook.createCellStyle();
        quotedOneLine.setVerticalAlignment(VerticalAlignment.TOP);
        quotedOneLine.setQuotePrefixed(true);
        money = number("#,##0.00####");
        usd = number("#,##0.00");
        rate = number("#,##0.00########");
        count = number("#,##0");
        date = number(monthsIn(language) + "d mmm yyyy");
        date.setAlignment(HorizontalAlignment.LEFT);
        totalLabel = total(wrapped());
        totalMoney = total(number("#,##0.00####"));
        totalUsd = total(number("#,##0.00"));
    }

    /** The names of months in the report's language, whatever the reader's machine speaks: Windows' numbers of en-GB and es-MX. */
    private static String monthsIn(Language language) {
        return language == Language.ES ? "[$-80A]" : "[$-809]";
    }

    private XSSFCellStyle head() {
        XSSFCellStyle style = with(font(10, true, WHITE));
        style.setFillForegroundColor(new XSSFColor(NAVY));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle wrapped() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle number(String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle total(XSSFCellStyle style) {
        style.setFont(font(11, true, NAVY));
        style.setBorderTop(BorderStyle.THIN);
        return style;
    }

    private XSSFCellStyle with(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private XSSFFont font(int points, boolean bold, byte[] colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(XSSFFont.DEFAULT_FONT_NAME);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(new XSSFColor(colour));
        return font;
    }
}
