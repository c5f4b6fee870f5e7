package org.istmo.reporting.render.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Made;
import org.istmo.reporting.render.document.Reckoning.SumWhere;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Row.Emphasis;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in single cells, on tables of the sample's layouts. */
class TableCellsTest {

    private static final int FIRST = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "México",
                "2023",
                "1 Jan 2023",
                "50%",
                "*",
                "a?b",
                "~",
                "<5",
                "=A1",
                ">",
                "TRUE",
                "\"quoted\"",
                "XM-DAC-41146-00001  Forensic training",
                " "
            })
    void a_total_finds_its_rows_whatever_their_words_are(String words) throws IOException {
        Table table = balance(List.of(
                line("one", words, "10.10"),
                line("two", "other", "20.20"),
                line("three", words, "0.05"),
                line("sum", words, "10.15").as(Emphasis.TOTAL, new SumWhere(Map.of("item", words)))));
        assertLive(table, "10.15");
    }

    @Test
    void a_total_finds_its_rows_by_words_that_are_too_long_for_a_criterion() throws IOException {
        String words = "Fortalecimiento ".repeat(40);
        Table table = balance(List.of(
                line("one", words, "1.00"),
                line("two", words + "x", "2.00"),
                line("sum", "Total", "1.00").as(Emphasis.TOTAL, new SumWhere(Map.of("item", words)))));
        assertLive(table, "1");
    }

    @Test
    void a_total_that_its_rows_do_not_yield_stands_as_it_is() throws IOException {
        Table table = balance(List.of(
                line("one", "a", "1.00"), line("sum", "Total", "3.00").as(Emphasis.TOTAL, new SumWhere(Map.of()))));
        XSSFCell total = cell(sheet(table), FIRST + 2, 1);
        assertEquals(CellType.NUMERIC, total.getCellType());
        assertEquals(3, total.getNumericCellValue());
    }

    @Test
    void an_amount_beyond_15_digits_and_its_total_are_exact_text_with_a_note() throws IOException {
        String huge = "12345678901234567.123456";
        Table table = balance(
                List.of(line("one", "a", huge), line("sum", "Total", huge).as(Emphasis.TOTAL, new SumWhere(Map.of()))));
        for (int row : new int[] {FIRST, FIRST + 2}) {
            XSSFCell cell = cell(sheet(table), row, 1);
            assertEquals(huge, cell.getStringCellValue());
            assertTrue(cell.getCellComment().getString().getString().startsWith("Exact value"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "'=1"})
    void words_that_look_like_a_formula_stay_words(String words) throws IOException {
        XSSFCell cell = cell(sheet(balance(List.of(line("one", words, "1")))), FIRST, 0);
        assertEquals(CellType.STRING, cell.getCellType());
        assertEquals(words, cell.getStringCellValue());
        assertTrue(cell.getCellStyle().getQuotePrefixed());
    }

    @Test
    void words_longer_than_a_cell_are_cut_with_a_note_and_split_no_character() throws IOException {
        String words = "x".repeat(32_765) + "\uD83D\uDEA4 and more";
        XSSFCell cell = cell(sheet(balance(List.of(line("one", words, "1")))), FIRST, 0);
        assertEquals("x".repeat(32_765) + "…", cell.getStringCellValue());
        assertTrue(cell.getCellComment().getString().getString().startsWith("Cut at 32,767"));
    }

    @Test
    void a_figure_whose_unit_nothing_else_says_says_it_itself() throws IOException {
        Value people = Value.count("people", new BigDecimal("1234"), "people");
        Value money = Value.money("money", new BigDecimal("1234.5"), "GTQ");
        XSSFSheet sheet = sheet(balance(List.of(Row.plain("one", List.of(Value.words("a"), money, people)))));
        DataFormatter formatter = new DataFormatter(Locale.UK);
        assertEquals("GTQ 1,234.50", formatter.formatCellValue(cell(sheet, FIRST, 1)));
        assertEquals("1,234 people", formatter.formatCellValue(cell(sheet, FIRST, 2)));
    }

    @Test
    void one_of_what_is_counted_has_its_own_word() throws IOException {
        Value one = Value.count("one", BigDecimal.ONE, "person", "people");
        Value several = Value.count("several", new BigDecimal("1234"), "person", "people");
        XSSFSheet sheet = sheet(balance(List.of(Row.plain("one", List.of(Value.words("a"), one, several)))));
        DataFormatter formatter = new DataFormatter(Locale.UK);
        assertEquals("1 person", formatter.formatCellValue(cell(sheet, FIRST, 1)));
        assertEquals("1,234 people", formatter.formatCellValue(cell(sheet, FIRST, 2)));
    }

    @Test
    void a_percentage_is_a_fraction_that_reads_as_printed_and_rounds_half_even_live() throws IOException {
        // 1 of 16 is 6.25 %, which half-even makes 6.2 and a spreadsheet 6.3; 3 of 16 is 18.75 %, which both make 18.8.
        Table table = people(List.of(share("a", 1, 16, "6.2"), share("b", 3, 16, "18.8"), share("c", 1, 3, "33.3")));
        try (XSSFWorkbook workbook = Books.of(Books.with(Language.EN, table))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            DataFormatter formatter = new DataFormatter(Locale.UK);
            List<String> printed = new ArrayList<>();
            for (int row = FIRST; row < FIRST + 3; row++) {
                XSSFCell cell = cell(workbook.getSheetAt(1), row, 4);
                assertEquals(CellType.FORMULA, cell.getCellType());
                assertEquals(
                        cell.getNumericCellValue(), evaluator.evaluate(cell).getNumberValue());
                printed.add(formatter.formatCellValue(cell, evaluator));
            }
            assertEquals(List.of("6.2\u00A0%", "18.8\u00A0%", "33.3\u00A0%"), printed);
        }
    }

    @Test
    void columns_of_the_same_heading_are_told_apart() throws IOException {
        Table table = new Table(
                "balance",
                "",
                "balance",
                List.of(Column.of("item", "Same"), Column.of("mxn", "same"), Column.of("usd", "")),
                List.of());
        try (XSSFWorkbook workbook = Books.of(Books.with(Language.EN, table))) {
            List<String> heads = workbook.getTable("balance").getColumns().stream()
                    .map(column -> column.getName())
                    .toList();
            assertEquals(List.of("Same", "same (2)", "Column 3"), heads);
        }
    }

    private static void assertLive(Table table, String figure) throws IOException {
        XSSFSheet sheet = sheet(table);
        XSSFCell total = cell(sheet, FIRST + table.rows().size(), 1);
        assertEquals(CellType.FORMULA, total.getCellType());
        FormulaEvaluator evaluator = sheet.getWorkbook().getCreationHelper().createFormulaEvaluator();
        assertEquals(
                new BigDecimal(figure).doubleValue(),
                evaluator.evaluate(total).getNumberValue(),
                total::getCellFormula);
        assertEquals(new BigDecimal(figure).doubleValue(), total.getNumericCellValue());
    }

    private static Row line(String id, String words, String amount) {
        return Row.plain(
                id,
                List.of(
                        Value.words(words),
                        Value.money(id + ".mxn", new BigDecimal(amount), "MXN"),
                        new Value.Blank()));
    }

    private static Table balance(List<Row> rows) {
        List<Column> columns =
                List.of(Column.of("item", "Item"), Column.of("mxn", "Amount"), Column.of("usd", "Other"));
        return new Table("balance", "", "balance", columns, rows);
    }

    private static Row share(String id, int part, int whole, String percent) {
        return Row.plain(
                id,
                List.of(
                        Value.words(id),
                        Value.count(id + ".women", BigDecimal.valueOf(part), "people"),
                        new Value.Blank(),
                        Value.count(id + ".all", BigDecimal.valueOf(whole), "people"),
                        new Value.Quantity(id + ".share", new BigDecimal(percent), new Unit(Unit.Kind.PERCENT, "%"))));
    }

    private static Table people(List<Row> rows) {
        List<Column> columns = List.of(
                Column.of("country", "Country"),
                Column.of("women", "Women"),
                Column.of("men", "Men"),
                Column.of("all", "All"),
                new Column("share", "Share", "", Optional.of(new Made.Percentage("women", "all"))));
        return new Table("people", "", "people", columns, rows);
    }

    private static XSSFSheet sheet(Table table) throws IOException {
        return Books.of(Books.with(Language.EN, table)).getSheetAt(1);
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column);
    }
}
