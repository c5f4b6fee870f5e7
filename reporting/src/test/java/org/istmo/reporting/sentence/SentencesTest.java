package org.istmo.reporting.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.MessageFormat;
import java.util.Locale;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"tie-out", "failure", "sitting", "mail", "notice", "next"})
    void every_sentence_stands_in_both_languages_with_the_same_blanks(String matter) {
        Sentences sentences = Sentences.of(matter);

        assertEquals(sentences.keys(Language.EN), sentences.keys(Language.ES));
        for (String key : sentences.keys(Language.EN)) {
            Text pattern = sentences.text(key, "{0}", "{1}", "{2}", "{3}");
            assertFalse(pattern.en().equals(pattern.es()) && pattern.en().contains(" "), key);
            assertEquals(blanks(pattern.en()), blanks(pattern.es()), key);
        }
    }

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void every_reason_of_a_failure_has_its_words(FailureReason reason) {
        assertFalse(reason.words("what is wrong").en().isBlank());
        assertFalse(reason.words("what is wrong").es().isBlank());
    }

    @Test
    void a_blank_is_set_in_in_the_language_of_its_sentence() {
        Text said = Sentences.of("tie-out").text("months", new Text("Mexico", "México"));

        assertEquals("Mexico", said.en().substring(0, 6));
        assertEquals("México", said.es().substring(0, 6));
    }

    private static int blanks(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }
}
