package org.istmo.reporting.render.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Row.Emphasis;

/** The styles of a workbook, each made once: a workbook holds no more than 64,000. */
final class BookStyles {

    /** A colour has four bytes by the schema. */
    private static final byte OPAQUE = (byte) 0xFF;

    private static final byte[] NAVY = {OPAQUE, 0x14, 0x32, 0x4A};
    private static final byte[] PALE = {OPAQUE, (byte) 0xE4, (byte) 0xEC, (byte) 0xF2};
    private static final byte[] WHITE = {OPAQUE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] GREY = {OPAQUE, 0x6B, 0x6B, 0x6B};
    private static final byte[] LINK = {OPAQUE, 0x05, 0x63, (byte) 0xC1};

    /** @param code of a number or date; empty for text */
    private record Look(Emphasis emphasis, String code, boolean quoted, boolean right, boolean wrapped) {}

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> looks = new HashMap<>();

    final XSSFCellStyle title;
    final XSSFCellStyle subtitle;
    final XSSFCellStyle heading;
    final XSSFCellStyle head;
    final XSSFCellStyle label;
    final XSSFCellStyle link;
    final XSSFCellStyle notice;
    final String date;

    private final XSSFFont bold;
    private final XSSFFont pale;

    BookStyles(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        bold = font(11, true, NAVY);
        pale = font(11, false, GREY);
        title = with(font(16, true, NAVY));
        subtitle = with(font(10, false, NAVY));
        heading = with(font(13, true, NAVY));
        label = wrapped(bold);
        link = wrapped(font(11, false, LINK));
        link.getFont().setUnderline(org.apache.poi.ss.usermodel.FontUnderline.SINGLE);
        notice = with(bold);
        notice.setVerticalAlignment(VerticalAlignment.TOP);
        head = head();
        date = NumberCodes.date(language);
    }

    /** Words of the data; those that begin like a formula bear a quote. */
    XSSFCellStyle words(Emphasis emphasis, boolean quoted) {
        return of(new Look(emphasis, "", quoted, false, true));
    }

    /** Words of the data that are said in full elsewhere. */
    XSSFCellStyle oneLine(boolean quoted) {
        return of(new Look(Emphasis.PLAIN, "", quoted, false, false));
    }

    /** Words in the place of a figure. */
    XSSFCellStyle told(Emphasis emphasis, boolean quoted) {
        return of(new Look(emphasis, "", quoted, true, true));
    }

    XSSFCellStyle number(Emphasis emphasis, String code) {
        return of(new Look(emphasis, code, false, !code.equals(date), false));
    }

    private XSSFCellStyle of(Look look) {
        return looks.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (look.code().isEmpty()) {
            style.setWrapText(look.wrapped());
            style.setQuotePrefixed(look.quoted());
        } else {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.code()));
        }
        style.setAlignment(look.right() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        if (look.right()) {
            style.setIndention((short) 1);
        }
        if (look.code().isEmpty() && !look.wrapped()) {
            style.setFont(pale);
        }
        if (look.emphasis() != Emphasis.PLAIN) {
            style.setFont(bold);
            style.setBorderTop(look.emphasis() == Emphasis.TOTAL ? BorderStyle.THIN : BorderStyle.HAIR);
        }
        if (look.emphasis() == Emphasis.TOTAL) {
            fill(style, PALE);
        }
        return style;
    }

    private XSSFCellStyle head() {
        XSSFCellStyle style = wrapped(font(10, true, WHITE));
        fill(style, NAVY);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFCellStyle wrapped(XSSFFont font) {
        XSSFCellStyle style = with(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
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
