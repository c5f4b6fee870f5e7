package org.istmo.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void thousands_may_be_set_apart_as_the_pages_print_them() {
        assertEquals("1200.50", TypedText.number("1,200.50"));
        assertEquals("-1200", TypedText.number("-1,200"));
        assertEquals("1234567.8", TypedText.number("1 234 567.8"));
        assertEquals("1200.50", TypedText.number("1200.50"));
    }

    @Test
    void what_is_written_otherwise_stays_as_it_was_typed() {
        for (String other : List.of("1.200,50", "1,20", "12,5", "0,250", "1,200 300", "1,2000", "a few", "")) {
            assertEquals(other, TypedText.number(other));
        }
    }

    @Test
    void a_rate_that_may_be_a_thousand_or_a_fraction_stays_as_it_was_typed() {
        assertEquals("17,250", TypedText.rate("17,250"));
        assertEquals("4012.35", TypedText.rate("4,012.35"));
        assertEquals("17.25", TypedText.rate("17.25"));
    }
}
