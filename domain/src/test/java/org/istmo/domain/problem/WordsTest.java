package org.istmo.domain.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0001", "\u001Fa", "\u007F", "a\uD800", "\uDC00a", "\uDC00\uD800"})
    void what_a_database_does_not_keep_is_refused_in_a_line_and_in_lines(String text) {
        Invalid refused = assertThrows(Invalid.class, () -> Words.oneLine("/label", text));

        assertEquals("/label", refused.fields().get(0).pointer());
        assertThrows(Invalid.class, () -> Words.lines("/comment", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "US-GOV-11", "Ciudad de México", "\uD83D\uDE00", "日本"})
    void words_of_every_language_are_taken(String text) {
        assertEquals(text, Words.oneLine("/label", text));
        assertEquals(text, Words.lines("/comment", text));
    }

    @Test
    void only_lines_have_tabs_and_ends() {
        String text = "first\n\tsecond\r\n";

        assertTrue(Words.areLines(text));
        assertFalse(Words.areOneLine(text));
    }
}
