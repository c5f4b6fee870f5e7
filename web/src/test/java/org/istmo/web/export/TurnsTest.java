package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.access.Verifiers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(4, Duration.ofMillis(1));

    @Test
    void whoever_comes_when_all_are_taken_is_told_to_come_again_and_finds_one_later() {
        Turns two = new Turns(2, Duration.ofMillis(1));
        Turns.Turn first = two.take(auditor(1));
        two.take(auditor(2));

        assertThrows(Busy.class, () -> two.take(auditor(3)));

        first.close();
        assertDoesNotThrow(() -> two.take(auditor(3)));
    }

    @Test
    void one_account_has_two_and_finds_another_when_one_of_them_is_over() {
        Turns.Turn first = turns.take(auditor(1));
        turns.take(auditor(1));

        assertThrows(Busy.class, () -> turns.take(auditor(1)));
        assertDoesNotThrow(() -> turns.take(auditor(2)));

        first.close();
        assertDoesNotThrow(() -> turns.take(auditor(1)));
    }

    /** Whoever waits keeps a thread of the server. */
    @Test
    void who_would_wait_behind_two_of_the_same_account_is_told_at_once() throws Exception {
        Turns patient = new Turns(4, Duration.ofMinutes(5));
        patient.take(auditor(1));
        Turns.Turn second = patient.take(auditor(1));
        ExecutorService waiting = Executors.newFixedThreadPool(Turns.WAITING_OF_AN_ACCOUNT);
        try {
            List<Future<Turns.Turn>> taken = new ArrayList<>();
            for (int each = 0; each < Turns.WAITING_OF_AN_ACCOUNT; each++) {
                taken.add(waiting.submit(() -> patient.take(auditor(1))));
            }
            while (patient.waiting(auditor(1)) < Turns.WAITING_OF_AN_ACCOUNT) {
                Thread.onSpinWait();
            }

            assertThrows(Busy.class, () -> patient.take(auditor(1)));
            assertDoesNotThrow(() -> patient.take(auditor(2)));
            second.close();
            assertDoesNotThrow(() -> taken.get(0).get());
        } finally {
            waiting.shutdownNow();
        }
    }

    @Test
    void a_donors_verifier_has_one() {
        turns.take(Verifiers.ONE);

        assertThrows(Busy.class, () -> turns.take(Verifiers.ONE));
        assertDoesNotThrow(() -> turns.take(auditor(1)));
    }

    @Test
    void who_found_none_of_all_has_taken_none_of_their_own() {
        Turns one = new Turns(1, Duration.ofMillis(1));
        Turns.Turn others = one.take(auditor(1));
        for (int times = 0; times <= Turns.OF_A_VERIFIER; times++) {
            assertThrows(Busy.class, () -> one.take(Verifiers.ONE));
        }

        others.close();
        assertDoesNotThrow(() -> one.take(Verifiers.ONE));
    }

    @Test
    void whoever_is_slowest_gives_up_their_turn_to_somebody_else_who_finds_none() {
        Turns three = new Turns(3, Duration.ofSeconds(5));
        Slow slow = new Slow(Turns.FAIR - 1);
        Slow slowest = new Slow(Turns.FAIR / 2);
        slow.turn = three.take(auditor(1), slow);
        slowest.turn = three.take(auditor(2), slowest);
        assertFalse(slowest.asked);

        three.take(auditor(3));
        assertFalse(slowest.asked, "One was left.");

        assertDoesNotThrow(() -> three.take(auditor(4)));
        assertTrue(slowest.asked);
        assertFalse(slow.asked);

        assertDoesNotThrow(() -> three.take(auditor(5)));
        assertTrue(slow.asked);
    }

    @Test
    void whoever_is_not_slow_or_comes_again_themselves_takes_nobodys_turn() {
        Turns two = new Turns(2, Duration.ofMillis(1));
        Slow fair = new Slow(Turns.FAIR);
        Slow own = new Slow(1);
        fair.turn = two.take(auditor(1), fair);
        own.turn = two.take(auditor(2), own);

        assertThrows(Busy.class, () -> two.take(auditor(2)));

        assertFalse(fair.asked || own.asked);
        two.take(auditor(3));
        assertTrue(own.asked);
        assertThrows(Busy.class, () -> two.take(auditor(4)));
        assertFalse(fair.asked);
    }

    /** Ends when it is asked to. */
    private static final class Slow implements Turns.Holder {

        private final long rate;
        private boolean asked;
        private Turns.@Nullable Turn turn;

        Slow(long rate) {
            this.rate = rate;
        }

        @Override
        public long rate() {
            return rate;
        }

        @Override
        public void giveUp() {
            asked = true;
            Objects.requireNonNull(turn).close();
        }
    }

    private static Reader auditor(long account) {
        return new Reader(
                account, "auditor", "Auditor", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "");
    }
}
