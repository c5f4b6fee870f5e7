package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.access.Verifiers;
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

    private static Reader auditor(long account) {
        return new Reader(
                account, "auditor", "Auditor", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "");
    }
}
