package org.istmo.reporting.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllotmentTest {

    @Test
    void it_is_in_proportion_by_largest_remainder_the_earlier_first_where_two_are_equal() {
        assertEquals(List.of(5, 3, 2), allotted(10, 50, 30, 20));
        assertEquals(List.of(4, 3, 3), allotted(10, 7, 7, 7));
        assertEquals(List.of(2, 1), allotted(3, 5, 5));
    }

    @Test
    void a_small_stratum_gets_one_from_the_one_that_has_most_where_the_size_allows_it() {
        assertEquals(List.of(8, 1, 1), allotted(10, 1_000, 1, 1));
        assertEquals(List.of(1, 1, 1), allotted(3, 1_000, 1, 1));
        assertEquals(List.of(2, 0, 0), allotted(2, 1_000, 1, 1));
    }

    @Test
    void no_stratum_gives_more_than_it_has() {
        assertEquals(List.of(3, 1, 2), allotted(1_000, 3, 1, 2));
        assertEquals(List.of(2, 1, 2), allotted(5, 3, 1, 2));
        assertEquals(List.of(), allotted(5));
    }

    private static List<Integer> allotted(int size, long... counts) {
        SortedMap<Stratum, Long> strata = new TreeMap<>();
        for (int at = 0; at < counts.length; at++) {
            strata.put(new Stratum(List.of("S" + at)), counts[at]);
        }
        return List.copyOf(Allotment.of(size, strata).values());
    }
}
