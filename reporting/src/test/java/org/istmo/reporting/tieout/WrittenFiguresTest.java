package org.istmo.reporting.tieout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenFiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We spent USD 1,234.50 on it.               | MONEY   | USD         | 1234.50",
                "We spent US$1,234 on it.                   | MONEY   | USD         | 1234",
                "A grant of 1.2 million dollars             | MONEY   | CAD USD     | 1200000",
                "Se ejecutaron 1,2 millones de dólares      | MONEY   | CAD USD     | 1200000",
                "Se ejecutaron 1.234,50 euros               | MONEY   | EUR         | 1234.50",
                "Se gastaron 3 mil millones de pesos        | MONEY   | COP DOP MXN | 3000000000",
                "Se gastaron MXN 12 345 678.90 en total     | MONEY   | MXN         | 12345678.90",
                "B/.500 for the venue                       | MONEY   | PAB USD     | 500",
                "about 12.5% of it                          | PERCENT | ''          | 12.5",
                "el 40 por ciento                           | PERCENT | ''          | 40",
                "Trained 1,250 officials in three states    | COUNT   | ''          | 1250",
                "se capacitó a 85 mujeres                   | COUNT   | ''          | 85",
            })
    void money_percentages_and_people_are_found_in_both_languages(
            String text, String kind, String currencies, BigDecimal value) {
        List<Written> written = WrittenFigures.in(text, Set.of());

        assertEquals(1, written.size(), written::toString);
        assertEquals(kind, written.get(0).kind().name());
        assertEquals(currencies, written.get(0).currencies().stream().sorted().collect(Collectors.joining(" ")));
        assertTrue(
                written.get(0).readings().stream()
                        .anyMatch(reading -> reading.value().compareTo(value) == 0),
                written::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2023 the office moved.",
                "It serves SDG 16 and article 31 of the Convention.",
                "Resolution 58/4 of 31 October 2003",
                "three hundred people",
                "ODS 5 y ODS 16",
                "Phase 2 began in 12 states."
            })
    void what_is_no_amount_is_left_alone(String text) {
        assertEquals(List.of(), WrittenFigures.in(text, Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "'1.2 million dollars', 1249999.99, true",
        "'1.2 million dollars', 1250000.01, false",
        "'USD 1,234', 1234.49, true",
        "'USD 1,234', 1235, false",
        "'USD 1,234.50', 1234.50, true",
        "'USD 1,234.50', 1234.51, false",
        "'1.234 dólares', 1234, true",
        "'1.234 dólares', 1.234, true",
        "'1,234 dólares', 1300, false",
    })
    void a_number_is_held_to_the_precision_that_it_is_written_with(String text, BigDecimal figure, boolean same) {
        Written written = WrittenFigures.in(text, Set.of()).get(0);

        assertEquals(same, written.readings().stream().anyMatch(reading -> reading.means(figure)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SDG 500", "XAF 1,000"})
    void other_codes_are_money_where_the_report_prints_them(String text) {
        assertFalse(WrittenFigures.in(text, Set.of("SDG", "XAF")).isEmpty());
        assertTrue(WrittenFigures.in(text, Set.of()).isEmpty());
    }
}
