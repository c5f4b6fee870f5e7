package org.istmo.reporting.render.jasper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GlyphsTest {

    private final Glyphs glyphs = new Glyphs();

    @Test
    void accents_and_dashes_stay() {
        assertEquals("Corazón, ñandú — «güiro» €", glyphs.printable("Corazón, ñandú — «güiro» €"));
    }

    @Test
    void a_letter_and_its_loose_accent_become_one() {
        assertEquals("México", glyphs.printable("Me\u0301xico"));
    }

    @Test
    void what_the_font_cannot_draw_becomes_a_box() {
        assertEquals("Patrol □ boat", glyphs.printable("Patrol \uD83D\uDEA4 boat"));
        assertEquals("□", glyphs.printable("\uD83D\uDC69\u200D\uD83D\uDE92".substring(0, 3)));
    }

    @Test
    void control_characters_become_white_space() {
        assertEquals("a b c", glyphs.printable("a\u0001b\nc"));
    }
}
