package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.TrailPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerWorkbookTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("transaction", Column.Kind.COUNT, 10),
            new Column("title", Column.Kind.TEXT, 30),
            new Column("date", Column.Kind.DAY, 12),
            new Column("value", Column.Kind.AMOUNT, 18),
            new Column("rate", Column.Kind.NUMBER, 14),
            new Column("posted_at", Column.Kind.MOMENT, 20),
            new Column("counted", Column.Kind.FLAG, 10));

    @Test
    void cells_are_typed_and_the_header_is_frozen_filtered_and_the_head_of_a_table() throws IOException {
        XSSFWorkbook book = written(100, row(1, "Plain", "2023-03-05", "1234.500000"));
        XSSFSheet sheet = book.getSheet("transactions");

        assertEquals(1, cell(sheet, 0).getNumericCellValue());
        assertEquals("Plain", cell(sheet, 1).getStringCellValue());
        assertEquals(
                LocalDate.parse("2023-03-05").atStartOfDay(), cell(sheet, 2).getLocalDateTimeCellValue());
        assertEquals(CellType.NUMERIC, cell(sheet, 3).getCellType());
        assertEquals(1234.5, cell(sheet, 3).getNumericCellValue());
        assertEquals(18.012345678901, cell(sheet, 4).getNumericCellValue());
        assertEquals(LocalDateTime.parse("2024-02-01T10:20:30"), cell(sheet, 5).getLocalDateTimeCellValue());
        assertTrue(cell(sheet, 6).getBooleanCellValue());
        assertEquals(1, sheet.getPaneInformation().getHorizontalSplitTopRow());
        assertTrue(sheet.getPaneInformation().isFreezePane());
        XSSFTable table = sheet.getTables().get(0);
        assertEquals("A1:H2", table.getArea().formatAsString());
        assertEquals("A1:H2", table.getCTTable().getAutoFilter().getRef());
        assertEquals(
                List.of("transaction", "title", "date", "value", "rate", "posted_at", "counted", "note"),
                table.getColumns().stream().map(column -> column.getName()).toList());
        assertEquals(30 * 256, sheet.getColumnWidth(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "'quoted",
                "a \"b\"",
                "a\nb",
                "a\r\nb",
                "👍 é <&>",
                "_x0041_",
                "a\u0001b",
                "a\uFFFEb"
            })
    void a_text_is_a_text_whatever_it_holds(String text) throws IOException {
        XSSFWorkbook book = written(100, row(1, text, "2023-03-05", "1"));

        Cell cell = cell(book.getSheet("transactions"), 1);
        assertEquals(CellType.STRING, cell.getCellType());
        assertEquals(text, cell.getStringCellValue());
        assertEquals(
                "=+-@\t\r'".indexOf(text.charAt(0)) >= 0, cell.getCellStyle().getQuotePrefixed());
    }

    @Test
    void a_text_longer_than_a_cell_is_cut_with_a_note() throws IOException {
        XSSFWorkbook book = written(
                100, row(1, "👍".repeat(20_000), "2023-03-05", "1"), row(2, "x".repeat(32_767), "2023-03-05", "1"));
        XSSFSheet sheet = book.getSheet("transactions");

        String cut = cell(sheet, 1).getStringCellValue();
        assertTrue(cut.length() <= 32_767 && cut.endsWith("👍…"), () -> cut.substring(cut.length() - 5));
        assertEquals(
                "title: cut at 32767 of 40000 characters; whole in the CSV.",
                cell(sheet, 7).getStringCellValue());
        assertEquals(32_767, sheet.getRow(2).getCell(1).getStringCellValue().length());
        assertEquals(null, sheet.getRow(2).getCell(7));
    }

    @Test
    void an_amount_of_thirty_digits_is_exact_as_text_with_a_note() throws IOException {
        XSSFWorkbook book = written(
                100,
                row(1, "x", "2023-03-05", "-123456789012345678901234.123456"),
                row(2, "x", "1900-01-15", "999999999999999.00"));
        XSSFSheet sheet = book.getSheet("transactions");

        assertEquals("-123456789012345678901234.123456", cell(sheet, 3).getStringCellValue());
        assertEquals(
                "value: text, since a number would not be exact.",
                cell(sheet, 7).getStringCellValue());
        assertEquals(999_999_999_999_999d, sheet.getRow(2).getCell(3).getNumericCellValue());
        assertEquals("1900-01-15", sheet.getRow(2).getCell(2).getStringCellValue());
    }

    @Test
    void what_a_sheet_does_not_hold_goes_on_in_the_next() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        for (int number = 1; number <= 7; number++) {
            rows.add(row(number, "t", "2023-03-05", "1"));
        }
        XSSFWorkbook book = written(4, rows.toArray(new Object[0][]));

        assertEquals(List.of("Cover", "transactions", "transactions-2", "transactions-3"), names(book));
        List<Double> numbers = new ArrayList<>();
        for (int at = 1; at < 4; at++) {
            XSSFSheet sheet = book.getSheetAt(at);
            assertEquals("transaction", sheet.getRow(0).getCell(0).getStringCellValue());
            for (int line = 1; line <= sheet.getLastRowNum(); line++) {
                numbers.add(sheet.getRow(line).getCell(0).getNumericCellValue());
            }
        }
        assertEquals(List.of(1d, 2d, 3d, 4d, 5d, 6d, 7d), numbers);
        assertEquals("A1:H2", book.getSheetAt(3).getTables().get(0).getArea().formatAsString());
    }

    @Test
    void an_empty_ledger_has_its_header_and_a_cover() throws IOException {
        XSSFWorkbook book = written(100);

        assertEquals(
                "transaction",
                book.getSheet("transactions").getRow(0).getCell(0).getStringCellValue());
        assertEquals(0, book.getSheet("transactions").getLastRowNum());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_cover_is_the_first_sheet_and_the_last_part_of_a_sheet_and_says_who_when_and_how_much(Language language)
            throws IOException {
        byte[] bytes = bytes(language, 100, row(1, "x", "2023-03-05", "1"));
        XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        StringBuilder said = new StringBuilder();
        book.getSheetAt(0).forEach(row -> row.forEach(cell -> said.append(cell).append('|')));

        for (String expected : List.of(
                "An auditor (auditor)",
                "2024-02-01T10:20:30Z",
                "country=MX · q==1+1",
                "abc",
                "USD",
                "123456789012345678901234.50",
                language == Language.EN ? "Expenditure" : "Gasto")) {
            assertTrue(said.toString().contains(expected), () -> expected + " in " + said);
        }
        assertFalse(said.toString().contains("???"));
        List<String> sheets = parts(bytes).stream()
                .filter(name -> name.startsWith("xl/worksheets/sheet"))
                .toList();
        assertEquals(List.of("xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml"), sheets);
    }

    private static List<String> names(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static List<String> parts(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static Cell cell(XSSFSheet sheet, int column) {
        return sheet.getRow(1).getCell(column);
    }

    private static @Nullable Object[] row(long number, String title, String day, String value) {
        return new Object[] {
            number,
            title,
            LocalDate.parse(day),
            new BigDecimal(value),
            new BigDecimal("18.012345678901"),
            Instant.parse("2024-02-01T10:20:30Z"),
            true
        };
    }

    private static XSSFWorkbook written(int mostRows, @Nullable Object[]... rows) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(Language.EN, mostRows, rows)));
    }

    private static byte[] bytes(Language language, int mostRows, @Nullable Object[]... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxFile file = new XlsxFile(out, ExportWords.in(language), mostRows);
        file.begin(COLUMNS);
        for (Object[] row : rows) {
            file.take(row);
        }
        file.end(new Cover(
                ExportedLedger.TRANSACTIONS,
                "An auditor (auditor)",
                Instant.parse("2024-02-01T10:20:30Z"),
                new TreeMap<>(Map.of("country", "MX", "q", "=1+1")),
                new TrailPosition(7, "abc"),
                rows.length,
                List.of(new Cover.Sum(
                        "4",
                        "USD",
                        rows.length,
                        new BigDecimal("123456789012345678901234.500000"),
                        new BigDecimal("1.00"),
                        0))));
        return out.toByteArray();
    }
}
