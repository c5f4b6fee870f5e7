package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.TrailPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetLinksTest {

    private static final String OWN = "https://istmo.example/activities/1";
    private static final String FIRST = "https://docs.example/a?b=1&c=%22%3Cx%3E";

    @Test
    void a_cell_of_addresses_leads_to_its_first_document_and_says_all_of_them() throws IOException {
        XSSFSheet sheet =
                written(100, FIRST + " https://docs.example/b " + OWN, OWN).getSheet("transactions");

        Cell both = cell(sheet, 1);
        assertEquals(CellType.STRING, both.getCellType());
        assertEquals(FIRST + " https://docs.example/b " + OWN, both.getStringCellValue());
        assertEquals(FIRST, both.getHyperlink().getAddress());
        assertEquals(
                FontUnderline.SINGLE.getByteValue(),
                ((XSSFCellStyle) both.getCellStyle()).getFont().getUnderline());
        assertEquals(OWN, cell(sheet, 2).getHyperlink().getAddress());
        assertEquals(1, sheet.getTables().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "mailto:somebody@example.org",
                "=HYPERLINK(\"https://evil.example\")",
                "https://",
                "https://docs.example/a|b",
                "Drawer 4, folder 17"
            })
    void what_is_no_address_of_the_web_is_text(String text) throws IOException {
        Cell cell = cell(written(100, text).getSheet("transactions"), 1);

        assertEquals(text, cell.getStringCellValue());
        assertNull(cell.getHyperlink());
        assertEquals(CellType.STRING, cell.getCellType());
        assertEquals(text.startsWith("="), cell.getCellStyle().getQuotePrefixed());
    }

    @Test
    void an_address_longer_than_a_spreadsheet_leads_to_is_text() throws IOException {
        String most = "https://docs.example/" + "x".repeat(2_079 - 21);
        XSSFSheet sheet = written(100, most, most + "x").getSheet("transactions");

        assertEquals(most, cell(sheet, 1).getHyperlink().getAddress());
        assertNull(cell(sheet, 2).getHyperlink());
    }

    /** Every row leads somewhere, however many there are, and shows the same words when a spreadsheet works it out. */
    @Test
    void beyond_so_many_in_a_workbook_a_formula_leads_there() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int row = 1; row <= SheetLinks.MOST + 3; row++) {
            rows.add("https://docs.example/" + row % 7);
        }
        String several = "https://docs.example/" + "y".repeat(200) + " \"quoted\" & <b> " + "w".repeat(100) + " " + OWN;
        rows.add(several);
        String long1 = "https://docs.example/" + "z".repeat(2_000);
        String tooLong = String.join(" ", long1, long1, long1, long1);
        rows.add(tooLong);
        String far = "https://docs.example/" + "v".repeat(300);
        rows.add(far);
        XSSFWorkbook book = written(SheetLinks.MOST, rows.toArray(new String[0]));

        XSSFSheet second = book.getSheet("transactions-2");
        List<? extends Hyperlink> first = book.getSheet("transactions").getHyperlinkList();
        assertEquals(
                SheetLinks.MOST + 2, first.size() + second.getHyperlinkList().size());
        assertEquals("https://docs.example/1", first.get(0).getAddress());
        String address = "https://docs.example/" + (SheetLinks.MOST + 3) % 7;
        assertEquals(
                "HYPERLINK(\"" + address + "\",\"" + address + "\")",
                cell(second, 4).getCellFormula());
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        for (int row = 2; row <= 5; row++) {
            Cell cell = cell(second, row);
            assertEquals(CellType.FORMULA, cell.getCellType());
            assertEquals(cell.getStringCellValue(), evaluator.evaluate(cell).getStringValue());
        }
        assertEquals(several, cell(second, 5).getStringCellValue());
        assertEquals(long1, cell(second, 6).getHyperlink().getAddress());
        assertEquals(tooLong, cell(second, 6).getStringCellValue());
        assertEquals(
                far,
                cell(second, 7).getHyperlink().getAddress(),
                "Excel's function leads no further than 255 characters");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_cover_says_how_far_they_go_where_there_are_any(Language language) throws IOException {
        String note = ExportWords.in(language).say("note.links", SheetLinks.MOST);

        assertTrue(cover(bytes(language, 100, OWN)).contains(note));
        assertFalse(cover(bytes(language, 100, "None")).contains(note));
    }

    private static String cover(byte[] bytes) throws IOException {
        StringBuilder said = new StringBuilder();
        open(bytes)
                .getSheetAt(0)
                .forEach(row -> row.forEach(cell -> said.append(cell).append('|')));
        return said.toString();
    }

    private static Cell cell(XSSFSheet sheet, int row) {
        return sheet.getRow(row).getCell(1);
    }

    private static XSSFWorkbook written(int mostRows, String... evidence) throws IOException {
        return open(bytes(Language.EN, mostRows, evidence));
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(Language language, int mostRows, String... evidence) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxFile file = new XlsxFile(out, ExportWords.in(language), mostRows);
        file.begin(List.of(
                new Column("transaction", Column.Kind.COUNT, 10), new Column("evidence", Column.Kind.ADDRESSES, 40)));
        long number = 0;
        for (String addresses : evidence) {
            file.take(new Object[] {++number, addresses});
        }
        file.end(new Cover(
                ExportedLedger.TRANSACTIONS,
                "An auditor (auditor)",
                Instant.parse("2024-02-01T10:20:30Z"),
                Map.of(),
                new TrailPosition(7, "abc"),
                number,
                List.of()));
        return out.toByteArray();
    }
}
