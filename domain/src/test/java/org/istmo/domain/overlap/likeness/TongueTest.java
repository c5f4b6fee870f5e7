package org.istmo.domain.overlap.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TongueTest {

    @ParameterizedTest
    @CsvSource({
        "es, Curso de criminalística para la policía",
        "en, A course on crime scenes for the police",
    })
    void what_stands_in_both_languages_is_told_in_its_own(String language, String text) {
        assertEquals(Map.of(language, text), Tongue.told(Map.of("en", text, "es", text)));
    }

    @Test
    void what_was_said_in_each_is_told_in_each_and_a_name_in_both() {
        for (Map<String, String> words : List.of(
                Map.of("en", "A course", "es", "Un curso"),
                Map.of("en", "SIMEX 2024", "es", "SIMEX 2024"),
                Map.of("es", "A course on crime scenes for the police"),
                Map.<String, String>of())) {
            assertEquals(words, Tongue.told(words));
        }
    }
}
