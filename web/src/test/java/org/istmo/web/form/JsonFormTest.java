package org.istmo.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormTest {

    @Test
    void what_is_sound_is_read() {
        JsonForm form = JsonForm.of(
                "{\"a\": \" b \", \"n\": \"12.50\", \"t\": {\"en\": \"x\", \"es\": \"y\"}, \"l\": [\"MX\", {\"code\": \"PA\"}]}");

        assertEquals("b", form.needed("a", 5));
        assertEquals(Optional.of(new BigDecimal("12.5")), form.amount("n"));
        assertEquals(Map.of("en", "x", "es", "y"), form.words("t", 5));
        assertEquals(
                List.of("MX", "PA"),
                form.formsOrWords("l", "code").stream()
                        .map(item -> item.needed("code", 2))
                        .toList());
        form.mustBeSound();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"x\": \"0001-01-01\"}|out-of-range",
                "{\"x\": \"9999-12-31\"}|out-of-range",
                "{\"x\": \"31/12/2023\"}|no-date",
                "{\"x\": 5}|no-text",
                "{\"x\": \"a\\u0000\"}|no-text"
            })
    void a_date_that_cannot_be_meant_is_named(String body, String code) {
        assertEquals(List.of("/x " + code), wrong(body, form -> form.date("x")));
        assertEquals(List.of("/x " + code), wrong(body, form -> form.neededDate("x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"x\": null}", "{\"x\": \"\"}", "{\"x\": \" \"}"})
    void a_date_that_has_to_be_there_is_not_there_without_words(String body) {
        assertEquals(Optional.empty(), JsonForm.of(body).neededDate("x"));
        assertEquals(List.of("/x missing"), wrong(body, form -> form.neededDate("x")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"x\": \"1e999999999\"}|out-of-range",
                "{\"x\": \"1234567890123456789012345\"}|out-of-range",
                "{\"x\": \"0.0000001\"}|out-of-range",
                "{\"x\": \"1,5\"}|no-number",
                "{\"x\": true}|no-number",
                "{\"x\": []}|no-number"
            })
    void an_amount_that_does_not_fit_is_named(String body, String code) {
        assertEquals(List.of("/x " + code), wrong(body, form -> form.amount("x")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"x\": 1.5}|It is a whole number of at most 18 digits.",
                "{\"x\": 1e30}|It is a whole number of at most 18 digits.",
                "{\"x\": \"many\"}|Not a whole number such as 12.",
                "{\"x\": true}|Not a whole number such as 12.",
                "{\"x\": 7}|It is from 0 to 5."
            })
    void a_count_that_is_none_is_told_in_words_of_counts(String body, String detail) {
        JsonForm form = JsonForm.of(body);
        form.integer("x", 0, 5);

        assertEquals(
                detail,
                assertThrows(Invalid.class, form::mustBeSound).fields().get(0).detail());
    }

    @Test
    void what_is_wrong_within_a_list_is_named_by_its_place() {
        assertEquals(
                List.of("/l/1/code missing", "/l/2 wrong-type", "/y unknown-field"),
                wrong("{\"l\": [{\"code\": \"a\"}, {}, 3], \"y\": 1}", form -> {
                    form.forms("l").forEach(item -> item.needed("code", 5));
                    form.knowsOnly(Set.of("l"));
                }));
    }

    private static List<String> wrong(String body, Consumer<JsonForm> reading) {
        JsonForm form = JsonForm.of(body);
        reading.accept(form);
        return assertThrows(Invalid.class, form::mustBeSound).fields().stream()
                .map(field -> field.pointer() + " " + field.code())
                .sorted()
                .toList();
    }
}
