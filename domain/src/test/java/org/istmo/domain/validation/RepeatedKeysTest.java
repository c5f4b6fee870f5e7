package org.istmo.domain.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.istmo.domain.validation.RepeatedKeys.Rows;
import org.junit.jupiter.api.Test;

class RepeatedKeysTest {

    @Test
    void of_a_key_that_stands_there_more_than_once_the_first_two_rows_are_known() {
        RepeatedKeys keys = new RepeatedKeys();
        keys.meet("a", 2);
        keys.meet("b", 3);
        keys.meet("a", 4);
        keys.meet("a", 5);
        keys.counted();

        assertEquals(Optional.of(new Rows(2, 4)), keys.of("a"));
        assertEquals(Optional.empty(), keys.of("b"));
        assertEquals(Optional.empty(), keys.of("c"));
    }

    @Test
    void an_empty_key_is_nones() {
        RepeatedKeys keys = new RepeatedKeys();
        keys.meet("", 2);
        keys.meet("", 3);

        assertFalse(keys.counted().any());
        assertEquals(Optional.empty(), keys.of(""));
    }

    @Test
    void among_many_only_the_repeated_ones_are_found() {
        RepeatedKeys keys = new RepeatedKeys();
        IntStream.range(0, 5_000).forEach(row -> keys.meet("D-" + row % 4_990, row + 2));

        assertTrue(keys.counted().any());
        assertEquals(
                10,
                IntStream.range(0, 4_990)
                        .filter(row -> keys.of("D-" + row).isPresent())
                        .count());
        assertEquals(Optional.of(new Rows(2, 4_992)), keys.of("D-0"));
    }
}
