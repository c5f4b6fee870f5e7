package org.istmo.web.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PieceTest {

    @Test
    void words_that_only_one_of_two_has_are_marked_in_runs() {
        assertEquals(
                List.of(
                        new Piece("Course on", false),
                        new Piece("firearms tracing", true),
                        new Piece("for police,", false),
                        new Piece("Tapachula", true)),
                Piece.words("Course on firearms tracing for police, Tapachula", "course for Police on drugs"));
    }

    @Test
    void a_text_that_the_other_does_not_have_is_one_piece() {
        assertEquals(List.of(new Piece("Un taller", true)), Piece.words("Un taller", ""));
        assertEquals(List.of(), Piece.words("", "Un taller"));
    }

    @Test
    void things_of_a_list_are_marked_one_by_one() {
        assertEquals(
                List.of(new Piece("MX", false), new Piece("GT", true)),
                Piece.items(List.of("MX", "GT"), List.of("HN", "MX")));
    }
}
