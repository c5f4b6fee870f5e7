package org.istmo.web.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.web.table.CsvText;
import org.istmo.web.template.SheetFormat;

/** The table of a dashboard as a file, every row of it: in CSV nothing but the table, in a workbook what it is of above it. */
final class BoardFile {

    private static final int NAMES = 50 * 256;
    private static final int NUMBERS = 20 * 256;
    private static final String LINE_END = "\r\n";

    private final String title;
    private final Plot plot;
    private final String code;

    /** @param code the head of the column of codes */
    BoardFile(String title, Plot plot, String code) {
        this.title = title;
        this.plot = plot;
        this.code = code;
    }

    void write(SheetFormat format, OutputStream out) throws IOException {
        if (format == SheetFormat.CSV) {
            out.write(csv().getBytes(StandardCharsets.UTF_8));
        } else {
            workbook(out);
        }
    }

    private String csv() {
        List<String> lines = new ArrayList<>();
        lines.add(heads().map(BoardFile::quoted).collect(Collectors.joining(",")));
        for (Plot.Row row : plot.rows()) {
            lines.add(Stream.concat(
                            Stream.of(quoted(row.code()), quoted(row.label())),
                            row.values().stream().map(BigDecimal::toPlainString))
                    .collect(Collectors.joining(",")));
        }
        return String.join(LINE_END, lines) + LINE_END;
    }

    private static String quoted(String text) {
        String kept = CsvText.write(text);
        return kept.matches("[^\",\r\n]*") ? kept : "\"" + kept.replace("\"", "\"\"") + "\"";
    }

    private Stream<String> heads() {
        return Stream.concat(
                Stream.of(code, plot.rowHead()),
                plot.series().stream().map(head -> plot.isMoney() ? head + " (" + plot.unit() + ")" : head));
    }

    private void workbook(OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("dashboard");
            CellStyle bold = bold(workbook);
            CellStyle text = workbook.createCellStyle();
            // A text that looks like a formula stays a text.
            text.setQuotePrefixed(true);
            int at = 0;
            at = line(sheet, at, title, bold);
            for (String note : plot.notes()) {
                at = line(sheet, at, note, text);
            }
            Row head = sheet.createRow(++at);
            List<String> heads = heads().toList();
            for (int column = 0; column < heads.size(); column++) {
                head.createCell(column).setCellValue(heads.get(column));
                head.getCell(column).setCellStyle(bold);
                sheet.setColumnWidth(column, column == 1 ? NAMES : NUMBERS);
            }
            sheet.createFreezePane(0, at + 1);
            CellStyle number = workbook.createCellStyle();
            number.setDataFormat(workbook.createDataFormat().getFormat(plot.isMoney() ? "#,##0.00" : "#,##0"));
            for (Plot.Row row : plot.rows()) {
                row(sheet.createRow(++at), row, text, number);
            }
            workbook.write(out);
        }
    }

    private static int line(Sheet sheet, int at, String said, CellStyle style) {
        sheet.createRow(at).createCell(0).setCellValue(said);
        sheet.getRow(at).getCell(0).setCellStyle(style);
        return at + 1;
    }

    private static void row(Row line, Plot.Row row, CellStyle text, CellStyle number) {
        line.createCell(0).setCellValue(row.code());
        line.getCell(0).setCellStyle(text);
        line.createCell(1).setCellValue(row.label());
        line.getCell(1).setCellStyle(text);
        for (int column = 0; column < row.values().size(); column++) {
            line.createCell(column + 2).setCellValue(row.values().get(column).doubleValue());
            line.getCell(column + 2).setCellStyle(number);
        }
    }

    private static CellStyle bold(XSSFWorkbook workbook) {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }
}
