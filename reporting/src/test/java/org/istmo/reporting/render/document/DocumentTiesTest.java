package org.istmo.reporting.render.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.api.Test;

class DocumentTiesTest {

    private static final List<Column> COLUMNS = List.of(
            Column.of("line", "Line"),
            Column.of("currency", "Currency"),
            Column.of("budget", "Budget"),
            Column.of("spent", "Spent"),
            Column.of("balance", "Balance").made(new Made.Balance(List.of("budget"), List.of("spent"))),
            Column.of("share", "Spent, %").made(new Made.Percentage("spent", "budget")));

    @Test
    void totals_and_computed_columns_that_follow_from_their_parts_tie() {
        assertEquals(
                List.of(),
                DocumentTies.broken(document(
                        line("a", "EUR", "100.00", "25.50", "74.50", "25.5"),
                        line("b", "EUR", "50.00", "0.00", "50.00", "0.0"),
                        line("c", "MXN", "9.00", "9.00", "0.00", "100.0"),
                        total("EUR", "150.00", "25.50", "124.50", "17.0"))));
    }

    @Test
    void a_total_that_is_a_cent_off_is_named() {
        List<Tie> broken = DocumentTies.broken(document(
                line("a", "EUR", "100.00", "25.50", "74.50", "25.5"),
                total("EUR", "100.01", "25.50", "74.51", "25.5")));

        assertEquals(1, broken.size(), broken::toString);
        assertEquals("budget", broken.get(0).column());
        assertEquals(new BigDecimal("100.00"), broken.get(0).reckoned());
    }

    @Test
    void a_balance_and_a_rate_that_do_not_follow_from_their_row_are_named() {
        List<Tie> broken = DocumentTies.broken(document(line("a", "EUR", "100.00", "25.50", "74.00", "26.0")));

        assertEquals(
                List.of("balance", "share"), broken.stream().map(Tie::column).toList());
    }

    @Test
    void a_closing_line_is_the_opening_one_and_what_came_less_what_went() {
        Row closing = line("closing", "EUR", "60.00", "0.00", "60.00", "0.0")
                .as(
                        Row.Emphasis.TOTAL,
                        new Reckoning.Terms(
                                List.of(new Reckoning.Term(1, "opening"), new Reckoning.Term(-1, "spent"))));

        List<Tie> broken = DocumentTies.broken(document(
                line("opening", "EUR", "100.00", "0.00", "100.00", "0.0"),
                line("spent", "EUR", "41.00", "0.00", "41.00", "0.0"),
                closing));

        assertEquals(List.of("budget"), broken.stream().map(Tie::column).toList());
        assertEquals(new BigDecimal("59.00"), broken.get(0).reckoned());
    }

    private static Row line(String id, String currency, String... numbers) {
        return Row.plain(
                id,
                List.of(
                        Value.words(id),
                        Value.words(currency),
                        Value.money("", new BigDecimal(numbers[0]), currency),
                        Value.money("", new BigDecimal(numbers[1]), currency),
                        Value.money("", new BigDecimal(numbers[2]), currency),
                        Value.percentage("", new BigDecimal(numbers[3]))));
    }

    private static Row total(String currency, String... numbers) {
        return line("total-" + currency, currency, numbers)
                .as(Row.Emphasis.TOTAL, new Reckoning.SumWhere(Map.of("currency", currency)));
    }

    private static Document document(Row... rows) {
        Imprint imprint = new Imprint(
                "IST-2026-000001",
                1,
                false,
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                List.of(),
                false,
                1,
                Instant.EPOCH,
                "http://localhost/reports/1",
                null,
                null,
                null);
        Front front = new Front("sample", "Sample", "Nobody", "Istmo", List.of(), List.of(), "", imprint, "");
        Table table = new Table("lines", "Lines", "lines", COLUMNS, List.of(rows));
        return new Document(Language.EN, front, List.of(new Section("all", "All", List.of(table))));
    }
}
