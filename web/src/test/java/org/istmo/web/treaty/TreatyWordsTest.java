package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.istmo.domain.compliance.Duty;
import org.istmo.domain.compliance.GapKind;
import org.istmo.domain.treaty.ActStatus;
import org.istmo.domain.treaty.Assessability;
import org.junit.jupiter.api.Test;

class TreatyWordsTest {

    @Test
    void every_word_stands_in_both_languages() {
        ResourceBundle english = words("en");
        ResourceBundle spanish = words("es");

        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(spanish.keySet()));
        for (String key : english.keySet()) {
            assertFalse(english.getString(key).isBlank(), key);
            assertNotEquals(english.getString(key), spanish.getString(key), key);
        }
    }

    @Test
    void every_code_that_a_person_reads_has_words() {
        for (ActStatus status : ActStatus.values()) {
            assertNotEquals("", TreatyWords.both("act." + status.word()).es());
        }
        for (Assessability assessability : Assessability.values()) {
            assertNotEquals(
                    "",
                    TreatyWords.both("assessability." + assessability.word()).es());
        }
        for (GapKind kind : GapKind.values()) {
            assertNotEquals("", TreatyWords.both("gap." + kind.word()).es());
            assertNotEquals(
                    "", TreatyWords.both("gap." + kind.word() + ".explained").es());
        }
        for (Duty duty : Duty.values()) {
            assertNotEquals("", TreatyWords.both("duty." + duty.word()).es());
        }
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(
                "org.istmo.web.treaty.words",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
