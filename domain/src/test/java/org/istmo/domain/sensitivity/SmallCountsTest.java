package org.istmo.domain.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

    @Test
    void five_people_and_nobody_are_told() {
        assertEquals(Set.of(), SmallCounts.suppressed(List.of(5L, 0L, 120L)));
    }

    @Test
    void one_small_count_takes_the_smallest_other_with_it() {
        assertEquals(Set.of(0, 2), SmallCounts.suppressed(List.of(4L, 90L, 20L, 0L)));
        assertFalse(SmallCounts.sumToo(List.of(4L, 90L, 20L, 0L)));
    }

    @Test
    void two_small_counts_hide_each_other_when_they_come_to_five() {
        assertEquals(Set.of(0, 1), SmallCounts.suppressed(List.of(2L, 3L, 20L)));
        assertEquals(Set.of(0, 1, 2), SmallCounts.suppressed(List.of(1L, 2L, 20L, 30L)));
    }

    @Test
    void where_nothing_else_hides_it_the_sum_is_suppressed_too() {
        assertTrue(SmallCounts.sumToo(List.of(3L)));
        assertTrue(SmallCounts.sumToo(List.of(1L, 2L, 0L)));
        assertFalse(SmallCounts.sumToo(List.of(40L)));
    }
}
