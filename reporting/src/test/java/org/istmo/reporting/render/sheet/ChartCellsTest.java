package org.istmo.reporting.render.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A chart draws the cells that hold its figures. */
class ChartCellsTest {

    private final Table table = new Table(
            "balance",
            "Spent by country",
            "balance",
            List.of(Column.of("item", "Country"), Column.of("mxn", "In MXN"), Column.of("usd", "In USD")),
            List.of(row("México", "34.50", "2.00"), row("Panamá", "17.25", "1.00"), row("Guatemala", "0.00", null)));

    @Test
    void a_chart_of_a_table_s_columns_stands_below_it_and_draws_its_cells() throws IOException {
        for (Chart.Shape shape : Chart.Shape.values()) {
            Chart chart = chart(shape, List.of("México", "Panamá"), numbers("2", "1"));
            try (XSSFWorkbook workbook = Books.of(Books.with(Language.EN, table, chart))) {
                XSSFSheet sheet = workbook.getSheet("Spent by country");
                String xml = xml(sheet);
                assertTrue(xml.contains("'Spent by country'!$A$4:$A$5"), xml);
                assertTrue(xml.contains("'Spent by country'!$C$4:$C$5"), xml);
                assertTrue(xml.contains("'Spent by country'!$C$3"), xml);
                assertEquals(3, workbook.getNumberOfSheets());
            }
        }
    }

    @Test
    void what_is_not_there_is_drawn_as_nothing() throws IOException {
        Chart chart = chart(Chart.Shape.COLUMNS, List.of("México", "Panamá", "Guatemala"), numbers("2", "1", null));
        try (XSSFWorkbook workbook = Books.of(Books.with(Language.EN, table, chart))) {
            String xml = xml(workbook.getSheet("Spent by country"));
            assertTrue(xml.contains("$C$4:$C$6"), xml);
            assertTrue(xml.contains("dispBlanksAs val=\"gap\""), xml);
        }
    }

    @Test
    void a_chart_of_other_figures_has_a_sheet_with_them() throws IOException {
        Chart chart = chart(Chart.Shape.LINES, List.of("México", "Panamá"), numbers("2", "7.5"));
        try (XSSFWorkbook workbook = Books.of(Books.with(Language.EN, table, chart))) {
            XSSFSheet sheet = workbook.getSheet("Spending");
            assertTrue(xml(sheet).contains("Spending!$B$27:$B$28"), xml(sheet));
            assertEquals("México", sheet.getRow(26).getCell(0).getStringCellValue());
            assertEquals(7.5, sheet.getRow(27).getCell(1).getNumericCellValue());
        }
    }

    private static String xml(XSSFSheet sheet) {
        return sheet.getDrawingPatriarch().getCharts().get(0).getCTChartSpace().xmlText();
    }

    private static Chart chart(Chart.Shape shape, List<String> categories, List<@Nullable BigDecimal> values) {
        return new Chart(
                "spending",
                "Spending",
                shape,
                "US dollars",
                categories,
                List.of(new Chart.Series("In USD", values)),
                "Spending by country in US dollars.",
                "balance");
    }

    private static List<@Nullable BigDecimal> numbers(@Nullable String... numbers) {
        return new ArrayList<>(Arrays.stream(numbers)
                .map(number -> number == null ? null : new BigDecimal(number))
                .toList());
    }

    private static Row row(String country, String pesos, @Nullable String dollars) {
        return Row.plain(
                country,
                List.of(
                        Value.words(country),
                        Value.money(country + ".mxn", new BigDecimal(pesos), "MXN"),
                        dollars == null
                                ? new Value.Blank()
                                : Value.money(country + ".usd", new BigDecimal(dollars), "USD")));
    }
}
