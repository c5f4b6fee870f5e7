package org.istmo.web.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.istmo.domain.intake.Reason;

/** Why something of a file that has no rows was kept out: identifier, line, place, code and reason. */
final class ReasonBook {

    private static final int IN_MEMORY = 100;
    private static final int CHARACTER = 256;
    private static final List<String> COLUMNS = List.of("identifier", "line", "pointer", "code", "reason");
    private static final int[] WIDTHS = {30, 8, 60, 24, 100};

    private ReasonBook() {}

    static void xlsx(TemplateWords words, RejectedRows rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY)) {
            BookStyles styles = new BookStyles(workbook);
            SXSSFSheet sheet = workbook.createSheet(words.say("sheet.reasons"));
            Row names = sheet.createRow(0);
            for (int position = 0; position < COLUMNS.size(); position++) {
                names.createCell(position).setCellValue(words.say("reasons." + COLUMNS.get(position)));
                names.getCell(position).setCellStyle(styles.name(false));
                sheet.setColumnWidth(position, WIDTHS[position] * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            Paper.across(sheet, IntStream.of(WIDTHS).sum(), 0, 0);
            rows.handTo(rejection -> rejection.reasons().forEach(reason -> row(sheet, styles, words, reason)));
            workbook.write(out);
        }
    }

    private static void row(SXSSFSheet sheet, BookStyles styles, TemplateWords words, Reason reason) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(reason.identifier());
        row.createCell(1).setCellValue(reason.line());
        row.createCell(2).setCellValue(reason.pointer());
        row.createCell(3).setCellValue(reason.code());
        row.createCell(4).setCellValue(words.reason(reason));
        row.getCell(4).setCellStyle(styles.wrapped());
        Paper.fit(row, Paper.lines(row.getCell(4).getStringCellValue(), WIDTHS[4]));
    }

    static void csv(TemplateWords words, RejectedRows rows, OutputStream out) throws IOException {
        CsvLines lines = new CsvLines(out);
        lines.texts(
                COLUMNS.stream().map(column -> words.say("reasons." + column)).toList());
        rows.handTo(rejection -> rejection.reasons().forEach(reason -> {
            try {
                lines.texts(List.of(
                        reason.identifier(),
                        Integer.toString(reason.line()),
                        reason.pointer(),
                        reason.code(),
                        words.reason(reason)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }));
        lines.finish();
    }
}
