package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.istmo.domain.time.HandClock;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private static final String THERE = "192.0.2.1";

    private final HandClock clock = new HandClock("2026-11-30T08:00:00Z");
    private final Guesses guesses = new Guesses(clock);

    @Test
    void the_last_name_that_an_address_may_be_wrong_about_is_told_once() {
        int told = 0;
        for (int name = 0; name < Guesses.MOST + 5; name++) {
            told += guesses.wrong("name." + name, THERE) ? 1 : 0;
        }

        assertEquals(1, told);
        assertFalse(guesses.isLookedAt("another", THERE));
        assertTrue(guesses.isLimited(THERE));
        assertTrue(guesses.isLookedAt("another", "192.0.2.2"));
    }

    @Test
    void one_name_again_and_again_is_one() {
        for (int times = 0; times < 1_000; times++) {
            guesses.wrong("finance", THERE);
        }

        assertFalse(guesses.isLimited(THERE));
        assertTrue(guesses.isLookedAt("another", THERE));
    }

    @Test
    void an_hour_later_it_begins_anew() {
        fill(THERE);
        clock.on(Duration.ofMinutes(59));
        assertTrue(guesses.isLimited(THERE));

        clock.on(Duration.ofMinutes(1));

        assertFalse(guesses.isLimited(THERE));
        assertTrue(guesses.isLookedAt("another", THERE));
    }

    @Test
    void who_was_let_in_there_within_a_day_is_looked_at_and_nobody_else() {
        guesses.right("finance", THERE);
        clock.on(Duration.ofHours(23));
        fill(THERE);

        assertTrue(guesses.isLookedAt("finance", THERE));
        assertFalse(guesses.isLookedAt("head.mex", THERE));
        clock.on(Duration.ofMinutes(59));
        assertTrue(guesses.isLookedAt("finance", THERE));

        clock.on(Duration.ofMinutes(1));
        fill(THERE);
        assertFalse(guesses.isLookedAt("finance", THERE));
    }

    @Test
    void who_mistyped_and_knew_better_is_no_guesser() {
        for (int name = 0; name < 10 * Guesses.MOST; name++) {
            guesses.wrong("name." + name, THERE);
            guesses.right("name." + name, THERE);
        }

        assertFalse(guesses.isLimited(THERE));
    }

    @Test
    void a_network_of_ipv6_is_one_address() {
        for (int name = 0; name < Guesses.MOST; name++) {
            guesses.wrong("name." + name, "2001:db8:0:1::" + Integer.toHexString(name));
        }

        assertTrue(guesses.isLimited("2001:db8:0:1:ffff::1"));
        assertFalse(guesses.isLimited("2001:db8:0:2::1"));
    }

    private void fill(String address) {
        for (int name = 0; name < Guesses.MOST; name++) {
            guesses.wrong("nobody." + name, address);
        }
    }
}
