package org.istmo.domain.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void a_section_of_a_report_stands_whole() {
        String text = "a".repeat(Quoted.LONGEST);

        assertEquals(text, Quoted.of(text));
    }

    @Test
    void of_a_longer_text_stand_its_beginning_its_length_and_its_digest() {
        String text = "b".repeat(Quoted.LONGEST + 1);

        assertEquals("b".repeat(3_999) + "… [41001 characters, SHA-256 " + Quoted.digest(text) + "]", Quoted.of(text));
    }
}
