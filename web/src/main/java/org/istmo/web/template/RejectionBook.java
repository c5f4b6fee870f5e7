package org.istmo.web.template;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.intake.RowLayout;
import org.istmo.web.table.Cell;
import org.istmo.web.table.Cell.Kind;
import org.istmo.web.table.EscapedText;

/**
 * The rows that were kept out, in the columns that they came in: the cells to mend are coloured, with the reason in a comment of the cell and in a column
 * behind the row. To be mended and brought again as it is. Rows beyond the first {@value #COMMENTED} comments have their reasons in the column alone, since a
 * workbook's comments cannot be streamed.
 */
final class RejectionBook {

    static final int COMMENTED = 1_000;

    private static final int IN_MEMORY = 100;
    private static final int CHARACTER = 256;
    private static final int DIGITS_OF_A_WORKBOOK = 15;
    private static final int LAST_CELL = 32_767;
    private static final int WIDTH = 22;
    private static final int REASON_WIDTH = 80;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
    private final BookStyles styles = new BookStyles(workbook);
    private final RowLayout layout;
    private final TemplateWords words;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final int reasons;
    private final SXSSFSheet sheet;
    private final RowStyle style;
    private int line;
    private int comments;

    private RejectionBook(RowLayout layout, RowStyle style, TemplateWords words) {
        this.layout = layout;
        this.style = style;
        this.line = style.first();
        this.words = words;
        this.reasons = layout.header().size();
        String template = Template.of(layout.template()).map(Template::word).orElse(Template.TRANSACTIONS.word());
        String name = layout.sheet().isEmpty() ? words.say(template + ".sheet") : layout.sheet();
        this.sheet = workbook.createSheet(name);
    }

    static void write(
            RowLayout layout, RowStyle style, Choices choices, TemplateWords words, RejectedRows rows, OutputStream out)
            throws IOException {
        RejectionBook book = new RejectionBook(layout, style, words);
        try (book.workbook) {
            book.columns(choices);
            if (style.named()) {
                book.heading();
            }
            rows.handTo(book::row);
            book.workbook.write(out);
        }
    }

    /** What the columns of a template offer; those of an export are its own. */
    private void columns(Choices choices) {
        Template template = Template.of(layout.template()).orElse(null);
        if (template == null) {
            return;
        }
        ListSheet lists = new ListSheet(workbook, choices, words);
        lists.write(template);
        for (int position = 0; position < reasons; position++) {
            int at = position;
            Heading.column(template, layout.header(), position).ifPresent(column -> {
                columns.put(at, column);
                lists.offer(sheet, template, column, at, 1, LAST_CELL);
            });
        }
    }

    private void heading() {
        Row names = sheet.createRow(style.before());
        for (int position = 0; position < reasons; position++) {
            String name = layout.header().get(position);
            Column column = columns.get(position);
            names.createCell(position).setCellValue(EscapedText.write(name));
            names.getCell(position).setCellStyle(styles.name(column != null && column.required()));
            sheet.setColumnWidth(position, WIDTH * CHARACTER);
        }
        names.createCell(reasons).setCellValue(words.say("column.reason"));
        names.getCell(reasons).setCellStyle(styles.name(true));
        sheet.setColumnWidth(reasons, REASON_WIDTH * CHARACTER);
        Paper.fit(names, 2);
        sheet.createFreezePane(0, style.first());
        Paper.across(sheet, reasons * WIDTH + REASON_WIDTH, style.before(), style.before());
    }

    private void row(Rejection rejection) {
        WrongCells wrong = new WrongCells(rejection, layout.header(), words);
        List<Cell> cells = RowSource.cells(rejection.source());
        Row row = sheet.createRow(line++);
        int lines = Paper.lines(wrong.all(), REASON_WIDTH);
        for (int position = 0; position < reasons; position++) {
            Column column = columns.get(position);
            Column.Kind kind = column == null ? kind(cells, position) : column.kind();
            String why = wrong.byColumn().get(position);
            SXSSFCell cell = (SXSSFCell) row.createCell(position);
            if (position < cells.size()) {
                write(cell, cells.get(position), why == null ? styles.plain(kind) : styles.wrong(kind));
                lines = kind == Column.Kind.LINES
                        ? Math.max(lines, Paper.lines(cells.get(position).text(), WIDTH))
                        : lines;
            }
            cell.setCellStyle(why == null ? styles.plain(kind) : styles.wrong(kind));
            if (why != null && comments < COMMENTED) {
                comment(cell, why);
            }
        }
        row.createCell(reasons).setCellValue(cut(EscapedText.write(wrong.all())));
        row.getCell(reasons).setCellStyle(styles.wrapped());
        Paper.fit(row, lines);
    }

    /** Of a column that nobody knows, by what came in it. */
    private static Column.Kind kind(List<Cell> cells, int position) {
        return position >= cells.size()
                ? Column.Kind.TEXT
                : switch (cells.get(position).kind()) {
                    case DATE -> Column.Kind.DATE;
                    case NUMBER -> Column.Kind.COUNT;
                    case BLANK, TEXT, ERROR -> Column.Kind.TEXT;
                };
    }

    /** As it came: a number stays one where a workbook holds all of its digits. */
    private static void write(SXSSFCell cell, Cell sent, CellStyle style) {
        cell.setCellStyle(style);
        if (sent.kind() == Kind.NUMBER && isExact(sent.text())) {
            cell.setCellValue(Double.parseDouble(sent.text()));
        } else if (sent.kind() == Kind.DATE
                && sent.date() != null
                && sent.date().getYear() >= 1900) {
            cell.setCellValue(sent.date());
        } else if (!sent.isBlank()) {
            cell.setCellValue(cut(EscapedText.write(sent.text())));
        }
    }

    private static boolean isExact(String digits) {
        try {
            BigDecimal number = new BigDecimal(digits);
            return digits.length() < 40 && number.precision() <= DIGITS_OF_A_WORKBOOK && Math.abs(number.scale()) < 100;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static String cut(String text) {
        return text.length() > LAST_CELL ? text.substring(0, LAST_CELL) : text;
    }

    private void comment(SXSSFCell cell, String text) {
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(
                cell.getColumnIndex()); // Where a comment of a streamed workbook begins is the cell that it belongs to.
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 4);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        cell.setCellComment(comment);
        comments++;
    }
}
