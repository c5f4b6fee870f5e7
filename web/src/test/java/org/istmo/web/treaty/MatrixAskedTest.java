package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixAskedTest {

    private static final List<String> SERVED = List.of("AG", "BB", "BZ", "CR", "CU", "DM", "DO", "GT", "HN", "MX");

    @Test
    void all_states_are_read_eight_at_a_time() {
        MatrixAsked first = new MatrixAsked(List.of(), "", MatrixAsked.ALL, 1);
        MatrixAsked second = new MatrixAsked(List.of(), "", MatrixAsked.ALL, 2);

        assertEquals(SERVED.subList(0, 8), first.shown(SERVED));
        assertTrue(first.hasMore(SERVED));
        assertEquals(List.of("HN", "MX"), second.shown(SERVED));
        assertFalse(second.hasMore(SERVED));
        assertEquals(List.of(), new MatrixAsked(List.of(), "", MatrixAsked.ALL, 9).shown(SERVED));
    }

    @Test
    void those_that_are_chosen_stand_alone_and_the_address_keeps_what_was_asked() {
        MatrixAsked asked = new MatrixAsked(List.of("HN", "MX"), "IV", "gaps", 1);

        assertEquals(List.of("HN", "MX"), asked.shown(SERVED));
        assertFalse(asked.hasMore(SERVED));
        assertEquals("/treaties/UNCAC?state=HN&state=MX&chapter=IV&show=gaps&page=2", asked.at("UNCAC", 2));
    }
}
