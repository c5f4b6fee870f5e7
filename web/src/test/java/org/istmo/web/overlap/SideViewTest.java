package org.istmo.web.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.istmo.domain.overlap.OverlapSide;
import org.junit.jupiter.api.Test;

class SideViewTest {

    @Test
    void a_title_that_was_given_in_spanish_alone_is_shown_in_spanish_alone() {
        SideView side = side("Taller de investigación patrimonial", "Taller de investigación patrimonial");

        assertNull(side.title().en());
        assertEquals("Taller de investigación patrimonial", side.title().es());
    }

    @Test
    void a_title_that_was_given_in_english_alone_is_shown_in_english_alone() {
        SideView side = side("Workshop on financial investigation", "Workshop on financial investigation");

        assertEquals("Workshop on financial investigation", side.title().en());
        assertNull(side.title().es());
    }

    @Test
    void both_are_shown_when_there_are_two_and_a_name_is_the_same_in_both() {
        assertEquals(
                new SideView.Words("Course for judges", "Curso para jueces"),
                side("Course for judges", "Curso para jueces").title());
        assertEquals(
                new SideView.Words("ConJusticia", "ConJusticia"),
                side("ConJusticia", "ConJusticia").title());
    }

    private static SideView side(String en, String es) {
        return SideView.of(new OverlapSide(
                1,
                "MX-1",
                "LPO-MEX",
                en,
                es,
                "",
                "",
                "2",
                null,
                null,
                null,
                null,
                List.of("MX"),
                List.of(),
                List.of(),
                "",
                Map.of(),
                0));
    }
}
