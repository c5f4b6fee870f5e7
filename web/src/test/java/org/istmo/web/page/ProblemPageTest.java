package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatever_status_a_server_answers_with_has_its_title_and_what_to_do_next_in_both_languages(String language) {
        ResourceBundle words = ResourceBundle.getBundle("org.istmo.web.words", Locale.forLanguageTag(language));

        IntStream.range(400, 600).mapToObj(ProblemPage::kind).distinct().forEach(kind -> {
            assertTrue(words.containsKey("problem." + kind + ".title"), kind);
            assertTrue(words.containsKey("problem." + kind + ".text"), kind);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, unread",
        "403, refused",
        "404, missing",
        "405, unsupported",
        "409, unread",
        "413, tooLarge",
        "414, tooLong",
        "415, noForm",
        "431, tooLong",
        "500, failure",
        "501, unsupported",
        "502, failure",
        "503, busy"
    })
    void each_status_is_told_by_its_own_words(int status, String kind) {
        assertEquals(kind, ProblemPage.kind(status));
    }

    @Test
    void the_words_of_a_status_are_not_those_of_another() {
        ResourceBundle words = ResourceBundle.getBundle("org.istmo.web.words", Locale.ENGLISH);

        assertEquals(
                9,
                IntStream.range(400, 600)
                        .mapToObj(ProblemPage::kind)
                        .distinct()
                        .map(kind -> words.getString("problem." + kind + ".title"))
                        .distinct()
                        .count());
    }
}
