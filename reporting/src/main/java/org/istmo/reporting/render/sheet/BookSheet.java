package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.istmo.reporting.render.document.Row.Emphasis;

/** Writes typed cells on a sheet. What comes from the data is never a formula. */
final class BookSheet {

    /** The most that a cell holds. */
    static final int LONGEST_TEXT = 32_767;
    /** In points: the most that a row may be. */
    private static final float TALLEST_ROW = 409f;

    private static final float LINE = 15f;
    /** In characters: the most that a column may be. */
    private static final int WIDEST = 255;

    private final XSSFSheet sheet;
    private final Book book;
    private final CellNotes notes;

    BookSheet(XSSFSheet sheet, Book book) {
        this.sheet = sheet;
        this.book = book;
        this.notes = new CellNotes(sheet, book.front().organisation());
    }

    XSSFSheet poi() {
        return sheet;
    }

    String name() {
        return sheet.getSheetName();
    }

    XSSFRow row(int index) {
        XSSFRow row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    /** The two lines at the top. */
    void title(String title) {
        boolean issued = book.imprint().issued();
        line(0, issued ? title : title + " — " + book.word("draft"), book.styles().title, 24);
        line(1, SheetLine.of(book), book.styles().subtitle, 18);
    }

    /** Words that run over the cells beside them. */
    void line(int row, String words, XSSFCellStyle style, float height) {
        label(row(row), 0, words, style);
        row(row).setHeightInPoints(height);
    }

    /** Our own words. */
    void label(XSSFRow row, int column, String words, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        book.strings().set(cell, words);
        cell.setCellStyle(style);
    }

    /** Words from the data, cut where a cell ends. */
    XSSFCell text(XSSFRow row, int column, String words, Emphasis emphasis) {
        boolean quoted = startsLikeFormula(words);
        return text(row, column, words, book.styles().words(emphasis, quoted));
    }

    /** Words from the data that stand in full above, on one line. */
    void again(XSSFRow row, int column, String words) {
        text(row, column, words, book.styles().oneLine(startsLikeFormula(words)));
    }

    /** Words in the place of a figure, which stand where it would. */
    void told(XSSFRow row, int column, String words, Emphasis emphasis) {
        text(row, column, words, book.styles().told(emphasis, startsLikeFormula(words)));
    }

    private XSSFCell text(XSSFRow row, int column, String words, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        if (words.length() > LONGEST_TEXT) {
            notes.add(cell, book.word("sheet.cut"));
        }
        book.strings().set(cell, cut(words));
        cell.setCellStyle(style);
        return cell;
    }

    /** A number, or the figure's exact digits as text where a spreadsheet would round them. */
    void number(XSSFRow row, int column, BigDecimal inCell, String exact, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (CellNumbers.exact(inCell)) {
            cell.setCellValue(inCell.doubleValue());
        } else {
            cell.setCellValue(exact);
            notes.add(cell, book.word("sheet.exact"));
        }
    }

    /** A live formula with the figure that it yields, which readers that do not calculate show. */
    void formula(XSSFRow row, int column, String formula, BigDecimal figure, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellFormula(formula);
        cell.setCellValue(figure.doubleValue());
    }

    void day(XSSFRow row, int column, LocalDate day, Emphasis emphasis) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(book.styles().number(emphasis, book.styles().date));
        cell.setCellValue(day);
    }

    /** A link to a cell of this workbook, such as {@code 'Notes'!A1}. */
    void link(XSSFCell cell, String address) {
        link(cell, HyperlinkType.DOCUMENT, address);
    }

    void link(XSSFCell cell, HyperlinkType type, String address) {
        XSSFHyperlink link = book.workbook().getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        cell.setHyperlink(link);
        cell.setCellStyle(book.styles().link);
    }

    /** At least as wide as this many characters. */
    void widen(int column, double characters) {
        int width = (int) Math.ceil(Math.min(WIDEST, characters) * 256);
        sheet.setColumnWidth(column, Math.max(width, sheet.getColumnWidth(column)));
    }

    void width(int column, double characters) {
        sheet.setColumnWidth(column, (int) Math.ceil(Math.min(WIDEST, characters) * 256));
    }

    /** Makes room for text that wraps, as not every reader does by itself. */
    static void fit(XSSFRow row, int lines) {
        float height = Math.min(TALLEST_ROW, lines * LINE);
        if (lines > 1 && (row.getCTRow().isSetHt() ? row.getHeightInPoints() : 0) < height) {
            row.setHeightInPoints(height);
        }
    }

    /** How many lines the words take in a column so many digits wide: letters are narrower, and words do not fill a line. */
    static int lines(String words, double width) {
        double usable = Math.max(1, width * 1.1 - 2);
        return words.lines()
                .mapToInt(line -> Math.max(1, (int) Math.ceil(line.length() / usable)))
                .sum();
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST_TEXT) {
            return words;
        }
        int end = LONGEST_TEXT - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    static boolean startsLikeFormula(String words) {
        return !words.isEmpty() && "=+-@\t\r'".indexOf(words.charAt(0)) >= 0;
    }
}
