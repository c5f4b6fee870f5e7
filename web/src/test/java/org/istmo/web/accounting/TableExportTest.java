package org.istmo.web.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.domain.accounting.ExportCell;
import org.istmo.domain.accounting.ExportCell.Kind;
import org.istmo.domain.accounting.ExportRow;
import org.istmo.web.table.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableExportTest {

    @TempDir
    Path folder;

    @Test
    void a_workbooks_numbers_are_exact_its_dates_are_dates_and_its_errors_are_none_of_them() throws IOException {
        Path file = folder.resolve("export.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Libro");
            sheet.createRow(0).createCell(0).setCellValue("Documento");
            Row row = sheet.createRow(3);
            row.createCell(0).setCellValue(5100012345d);
            row.createCell(2).setCellValue(0.1 + 0.2);
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            row.createCell(3).setCellValue(LocalDate.of(2024, 1, 31));
            row.getCell(3).setCellStyle(day);
            row.createCell(4).setCellErrorValue((byte) 7);
            workbook.write(out);
        }

        try (TableFile tables = TableFile.xlsx(file)) {
            TableExport export = new TableExport(tables.tables().get(0));
            ExportRow row = rows(export).get(1);

            assertEquals(4, row.number());
            assertEquals(
                    Map.of(
                            1, new ExportCell(Kind.NUMBER, "5100012345"),
                            3, new ExportCell(Kind.NUMBER, "0.3"),
                            4, new ExportCell(Kind.DATE, "2024-01-31"),
                            5, new ExportCell(Kind.ERROR, "#DIV/0!")),
                    row.cells());
            assertEquals("Libro!C4", export.position(row, 3, "Importe").pointer());
            assertEquals(true, row.source().startsWith("[{\"n\":\"5100012345\"}"), row::source);
        }
    }

    @Test
    void a_csv_file_holds_texts_and_says_where_they_stand() throws IOException {
        Path file = folder.resolve("export.csv");
        Files.writeString(file, "Documento|Importe\n\nD-1|1.234,50\n");

        try (TableFile tables = TableFile.csv(file, '|')) {
            TableExport export = new TableExport(tables.tables().get(0));
            List<ExportRow> rows = rows(export);

            assertEquals(2, rows.size());
            assertEquals(
                    new ExportCell(Kind.TEXT, "1.234,50"), rows.get(1).cells().get(2));
            assertEquals(
                    "row 3, column Importe",
                    export.position(rows.get(1), 2, "Importe").pointer());
        }
    }

    private static List<ExportRow> rows(TableExport export) {
        List<ExportRow> rows = new ArrayList<>();
        export.read(rows::add);
        return rows;
    }
}
