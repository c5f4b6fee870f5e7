package org.istmo.web.template;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A template as a workbook: a sheet to fill, whose second, hidden row holds the keys of the columns; examples and an explanation on sheets of their own, which
 * an import does not read; and the lists of the drop-downs.
 */
final class TemplateBook {

    private static final int ROWS = 10_000;
    private static final int WIDEST = 60;
    private static final int CHARACTER = 256;

    /** Characters of a line of a comment two columns wide. */
    private static final int COMMENT = 32;

    private static final int[] ABOUT = {34, 14, 100};

    private final Template template;
    private final TemplateWords words;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final BookStyles styles = new BookStyles(workbook);
    private final ListSheet lists;

    private TemplateBook(Template template, Choices choices, TemplateWords words) {
        this.template = template;
        this.words = words;
        this.lists = new ListSheet(workbook, choices, words);
    }

    static void write(Template template, Choices choices, TemplateWords words, OutputStream out) throws IOException {
        TemplateBook book = new TemplateBook(template, choices, words);
        try (book.workbook) {
            book.fill();
            book.workbook.write(out);
        }
    }

    private void fill() {
        Sheet rows = workbook.createSheet(words.say(template.word() + ".sheet"));
        Sheet examples = workbook.createSheet(words.say("sheet.examples"));
        about(workbook.createSheet(words.say("sheet.about")));
        lists.write(template);
        heading(rows);
        heading(examples);
        example(examples.createRow(2));
        int position = 0;
        for (Column column : template.columns()) {
            rows.setDefaultColumnStyle(position, styles.plain(column.kind()));
            lists.offer(rows, template, column, position++, 2, ROWS);
        }
        workbook.setActiveSheet(0);
    }

    private void heading(Sheet sheet) {
        Row names = sheet.createRow(0);
        Row keys = sheet.createRow(1);
        names.setHeightInPoints(32);
        keys.setZeroHeight(true);
        int position = 0;
        for (Column column : template.columns()) {
            Cell name = names.createCell(position);
            name.setCellValue(words.name(template, column) + (column.required() ? " *" : ""));
            name.setCellStyle(styles.name(column.required()));
            comment(sheet, name, words.hint(template, column));
            Cell key = keys.createCell(position);
            key.setCellValue(column.key());
            key.setCellStyle(styles.keys());
            sheet.setColumnWidth(position++, width(column) * CHARACTER);
        }
        sheet.createFreezePane(1, 2);
        Paper.across(
                sheet, template.columns().stream().mapToInt(TemplateBook::width).sum(), 0, 0);
    }

    private static int width(Column column) {
        return switch (column.kind()) {
            case LINES -> WIDEST;
            case TEXT, SHARES -> 28;
            case CODE -> 24;
            case DATE, COUNT -> 14;
            case AMOUNT -> 18;
        };
    }

    private void comment(Sheet sheet, Cell cell, String text) {
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + 2);
        anchor.setRow1(cell.getRowIndex() + 2);
        anchor.setRow2(cell.getRowIndex() + 3 + Math.max(5, Paper.lines(text, COMMENT)));
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        cell.setCellComment(comment);
    }

    private void example(Row row) {
        int position = 0;
        int lines = 1;
        for (Column column : template.columns()) {
            String text = words.example(template, column);
            Cell cell = row.createCell(position++);
            cell.setCellStyle(styles.example(column.kind()));
            lines = Math.max(lines, Paper.lines(text, width(column)));
            if (text.isEmpty()) {
                continue;
            }
            switch (column.kind()) {
                case DATE -> cell.setCellValue(LocalDate.parse(text));
                case AMOUNT, COUNT -> cell.setCellValue(new BigDecimal(text).doubleValue());
                default -> cell.setCellValue(text);
            }
        }
        Paper.fit(row, lines);
    }

    private void about(Sheet sheet) {
        for (int column = 0; column < ABOUT.length; column++) {
            sheet.setColumnWidth(column, ABOUT[column] * CHARACTER);
        }
        Row title = sheet.createRow(0);
        title.createCell(0).setCellValue(words.say(template.word() + ".title"));
        title.getCell(0).setCellStyle(styles.title());
        int line = 2;
        for (String paragraph : words.say(template.word() + ".about").split("\n", -1)) {
            paragraph(sheet, line++, paragraph);
        }
        for (String paragraph : words.say("about").split("\n", -1)) {
            paragraph(sheet, line++, paragraph);
        }
        line++;
        row(
                sheet.createRow(line++),
                List.of(words.say("about.column"), words.say("about.needed"), words.say("about.hint")),
                true);
        for (Column column : template.columns()) {
            row(
                    sheet.createRow(line++),
                    List.of(
                            words.name(template, column),
                            column.required() ? words.say("about.yes") : "",
                            words.hint(template, column)),
                    false);
        }
        Paper.across(sheet, IntStream.of(ABOUT).sum(), 0, -1);
    }

    /** Over all columns of the sheet. */
    private void paragraph(Sheet sheet, int line, String text) {
        Row row = sheet.createRow(line);
        row.createCell(0).setCellValue(text);
        row.getCell(0).setCellStyle(styles.wrapped());
        sheet.addMergedRegion(new CellRangeAddress(line, line, 0, ABOUT.length - 1));
        Paper.fit(row, Paper.lines(text, IntStream.of(ABOUT).sum()));
    }

    private void row(Row row, List<String> texts, boolean heading) {
        for (int position = 0; position < texts.size(); position++) {
            Cell cell = row.createCell(position);
            cell.setCellValue(texts.get(position));
            cell.setCellStyle(heading ? styles.name(false) : styles.wrapped());
        }
        Paper.fit(row, Paper.lines(texts.get(2), ABOUT[2]));
    }
}
