package org.istmo.web.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as people write them are read exactly, or not at all. */
class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234.56", "-0.5", ".5", "123456789012345678901234567890", "0.123456", "1E3", "1234.567"})
    void a_plain_number_needs_no_note_and_loses_no_digit(String text) {
        Outcome.Sound<?> sound = assertInstanceOf(Outcome.Sound.class, Amounts.text(text, Habits.UNKNOWN));

        assertEquals(new BigDecimal(text), sound.value());
        assertEquals(0, sound.notes().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56 | 1234.56",
                "1 234,56 | 1234.56",
                "1,234.56 | 1234.56",
                "1'234.56 | 1234.56",
                "1,234,567 | 1234567",
                "1.234.567 | 1234567",
                "1234,5 | 1234.5",
                "(1,234.50) | -1234.50",
                "1234.50- | -1234.50",
                "-1.234,56 | -1234.56"
            })
    void a_dressed_number_has_the_right_value_and_a_note(String text, BigDecimal value) {
        Outcome.Sound<?> sound = assertInstanceOf(Outcome.Sound.class, Amounts.text(text, Habits.UNKNOWN));

        assertEquals(value, sound.value());
        assertEquals("number-as-written", sound.notes().get(0).code());
        assertEquals(
                "'" + text + "' was read as " + value + ".",
                sound.notes().get(0).detail());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234 | ambiguous-number",
                "12,34,56 | no-number",
                "1.23.456 | no-number",
                "1E99999 | amount-out-of-range",
                "twelve | no-number",
                "=1+1 | no-number",
                "$5 | no-number"
            })
    void what_can_be_read_in_two_ways_or_none_is_wrong(String text, String code) {
        assertEquals(code, wrong(Amounts.text(text, Habits.UNKNOWN)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234", "1,234", "12.345"})
    void in_a_spanish_file_a_point_before_three_digits_is_as_doubtful_as_a_comma(String text) {
        assertEquals("ambiguous-number", wrong(Amounts.text(text, Habits.SPANISH)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.10000000000000001, 0.100000000000000",
        "1234.5599999999999, 1234.56000000000",
        "1E400, 1E+400",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void a_number_in_a_workbook_is_the_one_that_was_typed(String stored, BigDecimal typed) {
        Outcome.Sound<?> sound = assertInstanceOf(
                Outcome.Sound.class,
                Amounts.read(new Cell(0, Cell.Kind.NUMBER, stored, null, Set.of()), Habits.UNKNOWN));

        assertEquals(0, typed.compareTo((BigDecimal) sound.value()));
    }

    private static String wrong(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Wrong.class, outcome).code();
    }
}
