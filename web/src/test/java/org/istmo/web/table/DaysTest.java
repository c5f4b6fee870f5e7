package org.istmo.web.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as people write them. */
class DaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/12/2024 | 2024-12-31",
                "12/31/2024 | 2024-12-31",
                "31.12.2024 | 2024-12-31",
                "2024/12/31 | 2024-12-31",
                "05/05/2024 | 2024-05-05",
                "1 de marzo de 2024 | 2024-03-01",
                "1º de marzo del 2024 | 2024-03-01",
                "1 March 2024 | 2024-03-01",
                "March 1st, 2024 | 2024-03-01",
                "1-mar-2024 | 2024-03-01",
                "15 ENERO 2024 | 2024-01-15"
            })
    void a_date_in_words_or_numbers_has_the_right_value_and_a_note(String text, LocalDate date) {
        Outcome.Sound<?> sound = assertInstanceOf(Outcome.Sound.class, Days.text(text, Habits.UNKNOWN));

        assertEquals(date, sound.value());
        assertEquals("date-as-text", sound.notes().get(0).code());
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01, 2024-03-01", "0001-01-01, 0001-01-01", "9999-12-31, 9999-12-31"})
    void a_date_of_iso_needs_no_note(String text, LocalDate date) {
        assertEquals(Outcome.sound(date), Days.text(text, Habits.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2024, ambiguous-date",
        "30/02/2024, no-such-day",
        "2024-13-01, no-such-day",
        "01/03/24, no-date",
        "soon, no-date",
        "1 de foo de 2024, no-date"
    })
    void what_can_be_read_in_two_ways_or_none_is_wrong(String text, String code) {
        assertEquals(
                code,
                assertInstanceOf(Outcome.Wrong.class, Days.text(text, Habits.UNKNOWN))
                        .code());
    }

    @ParameterizedTest
    @CsvSource({"03/04/2024, 2024-04-03", "01/03/2024, 2024-03-01"})
    void in_a_spanish_file_the_day_comes_first(String text, LocalDate date) {
        assertEquals(
                date,
                assertInstanceOf(Outcome.Sound.class, Days.text(text, Habits.SPANISH))
                        .value());
    }
}
