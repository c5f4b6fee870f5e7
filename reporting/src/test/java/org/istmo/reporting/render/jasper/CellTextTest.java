package org.istmo.reporting.render.jasper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Documents;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellTextTest {

    private static final BigDecimal MANY = new BigDecimal("1234.5");

    @Test
    void a_unit_that_nothing_says_stands_beside_its_figure() {
        assertEquals("1,234.5\u00A0people", printed("Trained", Value.count("k", MANY, "people")));
        assertEquals("1,234.50\u00A0MXN", printed("Spent", Value.money("k", MANY, "MXN")));
        assertEquals("1,234.50\u00A0USD", printed("Spent", Value.money("k", MANY, "USD")));
    }

    @Test
    void one_of_what_is_counted_has_its_own_word() {
        assertEquals("1\u00A0person", printed("Trained", Value.count("k", new BigDecimal("1.0"), "person", "people")));
        assertEquals("0\u00A0people", printed("Trained", Value.count("k", BigDecimal.ZERO, "person", "people")));
        assertEquals("2\u00A0people", printed("Trained", Value.count("k", BigDecimal.valueOf(2), "person", "people")));
    }

    @Test
    void a_unit_that_the_head_says_is_not_said_again() {
        assertEquals("1,234.5", printed("People trained", Value.count("k", MANY, "people")));
        assertEquals("1,234.50", printed("In USD", Value.money("k", MANY, "USD")));
        assertEquals("1,234.50", printed("Spent, in US dollars", Value.money("k", MANY, "USD")));
    }

    @Test
    void a_unit_that_the_row_says_is_not_said_again() {
        Table table = table("Spent");
        Row row = Row.plain("r", List.of(Value.words("MXN"), Value.money("k", MANY, "MXN")));
        assertEquals(List.of("MXN", "1,234.50"), text(table).of(row));
    }

    @Test
    void words_in_the_place_of_a_figure_days_and_nothing() {
        Table table = table("Spent");
        assertEquals(
                List.of("15 Jan 2023", "no rate"),
                text(table)
                        .of(Row.plain(
                                "r", List.of(new Value.Day(LocalDate.of(2023, 1, 15)), new Value.Told("no rate")))));
        assertEquals(
                List.of("", "57.1\u00A0%"),
                text(table)
                        .of(Row.plain("r", List.of(new Value.Blank(), Value.percentage("k", new BigDecimal("57.1"))))));
    }

    @ParameterizedTest
    @EnumSource
    void no_figure_of_a_report_is_without_its_unit(Language language) {
        Document document = Documents.aDocument().withGaps().build(language);
        document.tables().forEach(table -> {
            CellText text = new CellText(Typesetting.of(Documents.TYPE, language), table);
            table.rows().forEach(row -> {
                List<String> cells = text.of(row);
                for (int i = 0; i < cells.size(); i++) {
                    if (row.values().get(i) instanceof Value.Quantity quantity) {
                        String said = said(table, table.columns().get(i), row) + cells.get(i);
                        String unit = quantity.unit().name().toLowerCase(Locale.ROOT);
                        assertTrue(said.toLowerCase(Locale.ROOT).contains(unit), said + " says no " + unit);
                    }
                }
            });
        });
    }

    private static String said(Table table, Column column, Row row) {
        Stream<String> words =
                row.values().stream().filter(Value.Words.class::isInstance).map(value -> ((Value.Words) value).text());
        return table.title() + column.group() + column.heading() + row.group() + String.join(" ", words.toList());
    }

    private static String printed(String heading, Value value) {
        Row row = Row.plain("r", List.of(Value.words("Row"), value));
        return text(table(heading)).of(row).get(1);
    }

    private static CellText text(Table table) {
        return new CellText(Typesetting.of(Documents.TYPE, Language.EN), table);
    }

    private static Table table(String heading) {
        return new Table("t", "", "t", List.of(Column.of("row", "Line"), Column.of("value", heading)), List.of());
    }
}
