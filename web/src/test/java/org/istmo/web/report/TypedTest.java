package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.istmo.reporting.reception.Reception;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void a_text_is_taken_with_its_lines_as_one_character_each() {
        Typed typed = Typed.of(Typed.ASKING, " Why?\r\nAnd when? ");

        assertTrue(typed.isSound());
        assertEquals("Why?\nAnd when?", typed.text());
    }

    @Test
    void what_is_not_taken_says_why_and_keeps_what_was_typed() {
        String tooLong = "x".repeat(Reception.LONGEST + 1);

        assertEquals("missing", Typed.of(Typed.ASKING, null).fault());
        assertEquals("missing", Typed.of(Typed.ASKING, " \r\n").fault());
        assertEquals("tooLong", Typed.of(Typed.ASKING, tooLong).fault());
        assertEquals(tooLong, Typed.of(Typed.ASKING, tooLong).text());
        assertEquals("noText", Typed.of(Typed.ASKING, "a\0b").fault());
        assertFalse(Typed.of(Typed.ASKING, "Why?").refused("answered").isSound());
    }
}
