package org.istmo.reporting.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.istmo.domain.problem.Conflict;
import org.junit.jupiter.api.Test;

class SafeTest {

    private static final byte[] KEY = "the key itself".getBytes(StandardCharsets.US_ASCII);
    private static final Safe SEALING = new Safe(Optional.of("installation"));
    private static final Safe PLAIN = new Safe(Optional.empty());

    @Test
    void what_was_sealed_is_not_to_be_read_and_comes_out_again() {
        byte[] kept = SEALING.put(KEY);

        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("the key itself"));
        assertArrayEquals(KEY, SEALING.take(kept));
        assertFalse(SEALING.couldSeal(kept));
    }

    @Test
    void the_slow_way_to_a_key_is_gone_once_however_much_is_sealed_and_no_two_look_alike() {
        Safe safe = new Safe(Optional.of("installation"));
        byte[] one = safe.put(KEY);
        byte[] other = safe.put(KEY);

        assertArrayEquals(safe.take(one), safe.take(other));
        assertEquals(1, safe.keysAtHand());
        assertFalse(Arrays.equals(one, other));
    }

    @Test
    void another_secret_or_none_does_not_open_it() {
        byte[] kept = SEALING.put(KEY);

        Conflict refused = assertThrows(Conflict.class, () -> new Safe(Optional.of("another")).take(kept));
        assertThrows(Conflict.class, () -> PLAIN.take(kept));

        assertEquals("signing-key-sealed", refused.code());
    }

    @Test
    void without_a_secret_it_lies_there_as_it_is_until_there_is_one() {
        byte[] kept = PLAIN.put(KEY);

        assertArrayEquals(KEY, PLAIN.take(kept));
        assertArrayEquals(KEY, SEALING.take(kept));
        assertTrue(SEALING.couldSeal(kept));
        assertFalse(PLAIN.couldSeal(kept));
    }
}
