package org.istmo.web.export;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of an export's workbook. Those of rows are known by their numbers, since the rows are written before the workbook that holds the styles. */
final class SheetStyles {

    /** A colour has four bytes by the schema. */
    private static final byte OPAQUE = (byte) 0xFF;

    private static final byte[] NAVY = {OPAQUE, 0x14, 0x32, 0x4A};
    private static final byte[] WHITE = {OPAQUE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    private static final byte[] BLUE = {OPAQUE, 0x05, 0x63, (byte) 0xC1};

    private static final byte[] RED = {OPAQUE, (byte) 0xA8, 0x1E, 0x1E};

    static final String AMOUNT = "#,##0.00####";

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle guarded;
    private final XSSFCellStyle link;
    private final XSSFCellStyle exact;
    private final XSSFCellStyle amount;
    private final XSSFCellStyle number;
    private final XSSFCellStyle count;
    private final XSSFCellStyle day;
    private final XSSFCellStyle moment;
    private final XSSFCellStyle title;
    private final XSSFCellStyle label;
    private final XSSFCellStyle wrapped;
    private final XSSFCellStyle alarm;
    private final XSSFCellStyle leftCount;
    private final XSSFCellStyle indented;
    private final XSSFCellStyle rightHead;

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        head = workbook.createCellStyle();
        head.setFont(font(10, true, WHITE));
        head.setFillForegroundColor(new XSSFColor(NAVY));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setWrapText(true);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        text = workbook.createCellStyle();
        guarded = workbook.createCellStyle();
        guarded.setQuotePrefixed(true);
        link = workbook.createCellStyle();
        link.setFont(underlined());
        exact = workbook.createCellStyle();
        exact.setAlignment(HorizontalAlignment.RIGHT);
        exact.setVerticalAlignment(VerticalAlignment.TOP);
        amount = of(AMOUNT);
        number = of("General");
        count = of("0");
        day = of("yyyy-mm-dd");
        moment = of("yyyy-mm-dd hh:mm:ss");
        title = workbook.createCellStyle();
        title.setFont(font(16, true, NAVY));
        label = workbook.createCellStyle();
        label.setFont(font(11, true, NAVY));
        label.setVerticalAlignment(VerticalAlignment.TOP);
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        wrapped.setAlignment(HorizontalAlignment.LEFT);
        alarm = alarming();
        leftCount = of("0");
        leftCount.setAlignment(HorizontalAlignment.LEFT);
        indented = workbook.createCellStyle();
        indented.cloneStyleFrom(wrapped);
        indented.setIndention((short) 1);
        rightHead = workbook.createCellStyle();
        rightHead.cloneStyleFrom(head);
        rightHead.setAlignment(HorizontalAlignment.RIGHT);
    }

    private XSSFCellStyle alarming() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(wrapped);
        style.setFont(font(11, true, RED));
        style.setIndention((short) 1);
        return style;
    }

    private XSSFCellStyle of(String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFFont font(int points, boolean bold, byte[] colour) {
        XSSFFont font = workbook.createFont();
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(new XSSFColor(colour));
        return font;
    }

    private XSSFFont underlined() {
        XSSFFont font = font(11, false, BLUE);
        font.setUnderline(FontUnderline.SINGLE);
        return font;
    }

    int head() {
        return head.getIndex();
    }

    /** @param dangerous whether it begins like a formula, and bears a quote */
    int text(boolean dangerous) {
        return dangerous ? guarded.getIndex() : text.getIndex();
    }

    /** Of text that leads somewhere. */
    int link() {
        return link.getIndex();
    }

    /** Of a number that is exact as text. */
    int exact() {
        return exact.getIndex();
    }

    int amount() {
        return amount.getIndex();
    }

    int number() {
        return number.getIndex();
    }

    int count() {
        return count.getIndex();
    }

    int day() {
        return day.getIndex();
    }

    int moment() {
        return moment.getIndex();
    }

    XSSFCellStyle titles() {
        return title;
    }

    XSSFCellStyle heads() {
        return head;
    }

    XSSFCellStyle labels() {
        return label;
    }

    XSSFCellStyle wrapped() {
        return wrapped;
    }

    /** Of words that somebody has to look into. */
    XSSFCellStyle alarms() {
        return alarm;
    }

    XSSFCellStyle amounts() {
        return amount;
    }

    /** Of words beside a number. */
    XSSFCellStyle indented() {
        return indented;
    }

    /** Above numbers. */
    XSSFCellStyle rightHeads() {
        return rightHead;
    }

    /** Below words that begin at the left. */
    XSSFCellStyle leftCounts() {
        return leftCount;
    }

    XSSFCellStyle counts() {
        return count;
    }

    /** Of sums with so many decimals: what is counted has none. */
    XSSFCellStyle sums(int decimals) {
        return decimals == 0 ? count : amount;
    }

    XSSFCellStyle exacts() {
        return exact;
    }
}
