package org.istmo.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.web.template.SheetFormat;
import org.junit.jupiter.api.Test;

class BoardFileTest {

    private static final Plot PLOT =
            ChartJsonTest.plot(Plot.Shape.BARS, List.of("=HYPERLINK(\"x\"), \"quoted\"", "Guatemala"), 2);

    @Test
    void the_table_is_csv_without_formulas_and_with_whole_figures() throws IOException {
        String[] lines = new String(written(SheetFormat.CSV), StandardCharsets.UTF_8).split("\r\n");

        assertEquals("Code,Name,Series 0 (USD),Series 1 (USD)", lines[0]);
        assertEquals("c,\"'=HYPERLINK(\"\"x\"\"), \"\"quoted\"\"\",1000000.25,1000001.25", lines[1]);
        assertEquals("c,Guatemala,1000000.25,1000001.25", lines[2]);
        assertEquals(3, lines.length);
    }

    @Test
    void the_workbook_holds_the_same_with_numbers_as_numbers_and_text_as_text() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(SheetFormat.XLSX)))) {
            Sheet sheet = workbook.getSheetAt(0);

            assertEquals("Money", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("=note", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals("Series 0 (USD)", sheet.getRow(3).getCell(2).getStringCellValue());
            assertEquals(CellType.STRING, sheet.getRow(4).getCell(1).getCellType());
            assertEquals(true, sheet.getRow(4).getCell(1).getCellStyle().getQuotePrefixed());
            assertEquals(1000001.25, sheet.getRow(5).getCell(3).getNumericCellValue());
            assertEquals(5, sheet.getLastRowNum());
        }
    }

    private static byte[] written(SheetFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BoardFile("Money", PLOT, "Code").write(format, out);
        return out.toByteArray();
    }
}
