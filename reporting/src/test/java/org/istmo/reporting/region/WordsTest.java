package org.istmo.reporting.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.Labels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    /** The same in either language, rightly. */
    private static final Set<String> ALIKE = Set.of("total", "pattern.date");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regional-overview",
                "centre-of-excellence",
                "portfolio",
                "treaty-state",
                "treaty-matrix",
                "consultation-brief",
                "country-programme"
            })
    void both_languages_say_the_same_things_in_other_words_with_the_same_blanks(String type) {
        Labels english = Labels.of(type, Language.EN);
        Labels spanish = Labels.of(type, Language.ES);

        assertEquals(
                new TreeSet<>(english.bundle().keySet()),
                new TreeSet<>(spanish.bundle().keySet()));
        for (String key : english.bundle().keySet()) {
            assertTrue(ALIKE.contains(key) || !english.word(key).equals(spanish.word(key)), key);
            assertEquals(blanks(english.word(key)), blanks(spanish.word(key)), key);
            assertNotEquals("", spanish.word(key).strip(), key);
            assertTrue(key.startsWith("pattern.") || spanish.word(key).indexOf('\'') < 0, key);
            assertTrue(key.startsWith("pattern.") || english.word(key).indexOf('\'') < 0, key);
        }
    }

    private static Set<String> blanks(String words) {
        Set<String> blanks = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(words);
        while (matcher.find()) {
            blanks.add(matcher.group());
        }
        return blanks;
    }
}
