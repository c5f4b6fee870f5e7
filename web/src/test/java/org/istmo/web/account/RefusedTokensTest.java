package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.time.HandClock;
import org.junit.jupiter.api.Test;

class RefusedTokensTest {

    private final List<String> written = new ArrayList<>();
    private final HandClock clock = new HandClock("2026-11-30T08:00:00Z");
    private final RefusedTokens tokens = new RefusedTokens(
            new SignIns() {
                @Override
                public void refusedTokens(String how, String address, int times) {
                    written.add((how.equals("token") ? "" : how + " ") + address + " " + times);
                }

                @Override
                public void refusedUnknown(String how, String address, int times) {
                    written.add("name " + how + " " + address + " " + times);
                }
            },
            clock);

    @Test
    void the_first_of_an_address_is_written_at_once_and_the_others_by_their_number() {
        for (int time = 0; time < 1_000; time++) {
            tokens.refused("192.0.2.1");
        }
        tokens.refused("192.0.2.2");
        assertEquals(List.of("192.0.2.1 1", "192.0.2.2 1"), written);

        tokens.look();
        assertEquals(2, written.size());

        clock.on(Duration.ofMinutes(1));
        tokens.look();
        assertEquals(List.of("192.0.2.1 1", "192.0.2.2 1", "192.0.2.1 999"), written);

        tokens.refused("192.0.2.1");
        assertEquals("192.0.2.1 1", written.get(3));
    }

    @Test
    void links_and_tokens_of_an_address_are_told_apart() {
        tokens.refused("192.0.2.1");
        tokens.refused("link", "192.0.2.1");
        tokens.refused("link", "192.0.2.1");
        clock.on(Duration.ofMinutes(1));
        tokens.look();

        assertEquals(List.of("192.0.2.1 1", "link 192.0.2.1 1", "link 192.0.2.1 1"), written);
    }

    @Test
    void names_that_nobody_has_are_told_likewise() {
        for (int times = 0; times < 100; times++) {
            tokens.refusedName("form", "192.0.2.1");
        }
        clock.on(Duration.ofMinutes(1));
        tokens.look();

        assertEquals(List.of("name form 192.0.2.1 1", "name form 192.0.2.1 99"), written);
    }

    @Test
    void many_addresses_fill_neither_the_trail_nor_the_memory() {
        for (int host = 0; host < 5_000; host++) {
            tokens.refused("2001:db8::" + Integer.toHexString(host));
        }
        assertEquals(RefusedTokens.MOST, written.size());

        clock.on(Duration.ofMinutes(1));
        tokens.look();

        assertTrue(written.contains(RefusedTokens.OTHERS + " " + (5_000 - RefusedTokens.MOST)), written::toString);
        assertEquals(RefusedTokens.MOST + 1, written.size());
    }
}
