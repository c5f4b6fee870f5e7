package org.istmo.web.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void what_counts_something_is_from_zero_to_what_a_column_holds() {
        assertEquals(0, Paging.ordinal(0));
        assertEquals(7, Paging.ordinal(7));
        assertEquals(Integer.MAX_VALUE, Paging.ordinal(Integer.MAX_VALUE));
    }

    @Test
    void a_position_that_no_answer_said_is_refused() {
        for (long number : new long[] {-1, Integer.MAX_VALUE + 1L, Long.MIN_VALUE, Long.MAX_VALUE}) {
            Invalid invalid = assertThrows(Invalid.class, () -> Paging.ordinal(number));

            assertEquals("?after", invalid.fields().get(0).pointer());
            assertEquals("not-a-position", invalid.fields().get(0).code());
        }
    }
}
