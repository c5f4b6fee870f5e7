package org.istmo.domain.access;

import static org.istmo.domain.access.AnAccount.anAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockOutTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void four_slips_of_the_hand_lock_nothing() {
        assertFalse(anAccount().afterWrongPasswords(4, NOW).lockedAt(NOW));
    }

    @Test
    void the_fifth_wrong_password_locks_for_half_a_minute() {
        Account account = anAccount().afterWrongPasswords(5, NOW);

        assertTrue(account.lockedAt(NOW.plusSeconds(29)));
        assertFalse(account.lockedAt(NOW.plusSeconds(30)));
    }

    @Test
    void each_further_one_doubles_the_wait_up_to_an_hour() {
        assertEquals(Optional.of(NOW.plus(Duration.ofMinutes(1))), LockOut.after(6, NOW));
        assertEquals(Optional.of(NOW.plus(Duration.ofMinutes(32))), LockOut.after(11, NOW));
        assertEquals(Optional.of(NOW.plus(Duration.ofHours(1))), LockOut.after(12, NOW));
        assertEquals(Optional.of(NOW.plus(Duration.ofHours(1))), LockOut.after(Integer.MAX_VALUE, NOW));
    }

    @Test
    void a_right_password_begins_the_count_anew() {
        Account account = anAccount().afterWrongPasswords(5, NOW);

        account.admit();
        account.refuse(NOW);

        assertFalse(account.lockedAt(NOW));
    }
}
