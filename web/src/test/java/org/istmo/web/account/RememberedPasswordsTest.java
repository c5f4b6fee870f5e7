package org.istmo.web.account;

import static org.istmo.domain.access.AnAccount.anAccount;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.istmo.domain.access.Account;
import org.istmo.domain.time.HandClock;
import org.junit.jupiter.api.Test;

class RememberedPasswordsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final HandClock clock = new HandClock(NOW);
    private final RememberedPasswords remembered = new RememberedPasswords(clock);
    private final Account account = anAccount().build();

    @Test
    void a_right_password_is_known_for_five_minutes() {
        remembered.remember(account, "correct");

        clock.at(NOW.plus(Duration.ofMinutes(5)).minusMillis(1));
        assertTrue(remembered.knows(account, "correct"));
        clock.at(NOW.plus(Duration.ofMinutes(5)));
        assertFalse(remembered.knows(account, "correct"));
    }

    @Test
    void another_password_is_not_known() {
        remembered.remember(account, "correct");

        assertFalse(remembered.knows(account, "correct "));
    }

    @Test
    void one_persons_password_opens_nobody_elses_account() {
        remembered.remember(account, "correct");

        assertFalse(remembered.knows(anAccount().numbered(18).build(), "correct"));
    }

    @Test
    void it_is_forgotten_when_the_password_changes() {
        remembered.remember(account, "correct");
        Account changed = anAccount().build();
        changed.changePassword("another hash");

        assertFalse(remembered.knows(changed, "correct"));
        assertFalse(remembered.knows(account, "correct"));
    }

    @Test
    void it_is_forgotten_when_the_account_is_locked() {
        remembered.remember(account, "correct");

        assertFalse(remembered.knows(anAccount().afterWrongPasswords(5, NOW), "correct"));
    }
}
