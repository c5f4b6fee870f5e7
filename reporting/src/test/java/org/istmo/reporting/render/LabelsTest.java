package org.istmo.reporting.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Measure;
import org.junit.jupiter.api.Test;

class LabelsTest {

    /** The same in either language, rightly. */
    private static final Set<String> ALIKE = Set.of("total", "pattern.date", "column.in");

    private final Labels english = Labels.of("donor-statement", Language.EN);
    private final Labels spanish = Labels.of("donor-statement", Language.ES);

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(
                new TreeSet<>(english.bundle().keySet()),
                new TreeSet<>(spanish.bundle().keySet()));
    }

    @Test
    void no_label_is_left_in_english() {
        for (String key : english.bundle().keySet()) {
            if (!ALIKE.contains(key)) {
                assertNotEquals(english.word(key), spanish.word(key), key);
            }
        }
    }

    @Test
    void both_languages_leave_the_same_blanks() {
        for (String key : english.bundle().keySet()) {
            assertEquals(blanks(english.word(key)), blanks(spanish.word(key)), key);
        }
    }

    @Test
    void no_label_is_empty_or_holds_a_straight_apostrophe() {
        for (String key : english.bundle().keySet()) {
            for (Labels labels : Set.of(english, spanish)) {
                assertTrue(!labels.word(key).isBlank(), key);
                assertTrue(key.startsWith("pattern.") || labels.word(key).indexOf('\'') < 0, key);
            }
        }
    }

    @Test
    void every_word_of_the_template_is_there() throws IOException {
        Matcher words = Pattern.compile("\\$R\\{([^}]+)}").matcher(template());
        int found = 0;
        while (words.find()) {
            assertTrue(english.bundle().containsKey(words.group(1)), words.group(1));
            found++;
        }
        assertTrue(found > 20, "words in the template: " + found);
    }

    @Test
    void every_measure_has_a_name_and_a_meaning() {
        for (Measure measure : Measure.promisedAndSpent()) {
            assertTrue(english.bundle().containsKey("measure." + measure.key()), measure.key());
            assertTrue(english.bundle().containsKey("note." + measure.key()), measure.key());
        }
    }

    private static String template() throws IOException {
        try (InputStream in = LabelsTest.class.getResourceAsStream("/reports/donor-statement/template.jrxml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
