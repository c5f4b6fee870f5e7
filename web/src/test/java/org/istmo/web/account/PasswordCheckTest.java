package org.istmo.web.account;

import static org.istmo.domain.access.AnAccount.anAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.SecondFactors;
import org.junit.jupiter.api.Test;

class PasswordCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String ADDRESS = "192.0.2.7";

    private final List<String> noted = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final CountedPasswords passwords = new CountedPasswords();
    private boolean asksForCode;
    private Account account =
            anAccount().named("finance").withHash("hash of correct").build();

    @Test
    void a_right_password_lets_in() {
        assertInstanceOf(Verdict.Admitted.class, check().ofPerson(given("finance", "correct"), ADDRESS));
        assertEquals(List.of("admitted form"), noted);
    }

    @Test
    void a_program_pays_for_the_slow_hash_once() {
        PasswordCheck check = check();

        for (int request = 0; request < 10; request++) {
            assertInstanceOf(Verdict.Admitted.class, check.ofProgram(given("finance", "correct"), ADDRESS));
        }

        assertEquals(1, passwords.checked);
        assertEquals(List.of("admitted basic"), noted);
    }

    @Test
    void a_wrong_password_is_refused_and_counted_each_time() {
        PasswordCheck check = check();

        check.ofProgram(given("finance", "wrong"), ADDRESS);
        assertInstanceOf(Verdict.Refused.class, check.ofProgram(given("finance", "wrong"), ADDRESS));

        assertEquals(List.of("refused basic", "refused basic"), noted);
    }

    @Test
    void a_locked_account_refuses_even_the_right_password_and_checks_it_all_the_same() {
        account = anAccount().named("finance").withHash("hash of correct").afterWrongPasswords(5, NOW);

        assertInstanceOf(Verdict.Refused.class, check().ofProgram(given("finance", "correct"), ADDRESS));
        assertEquals(1, passwords.checked);
    }

    @Test
    void a_name_that_nobody_has_costs_one_check_as_well() {
        assertInstanceOf(Verdict.Refused.class, check().ofProgram(given("nobody", "correct"), ADDRESS));

        assertEquals(1, passwords.checked);
        assertEquals(List.of("unknown basic"), noted);
    }

    @Test
    void a_name_with_a_control_character_is_nobodys_and_no_database_is_asked_for_it() {
        PasswordCheck check = check();

        assertInstanceOf(Verdict.Refused.class, check.ofProgram(given("of\0f", "correct"), ADDRESS));
        assertInstanceOf(Verdict.Refused.class, check.ofPerson(given("of\0f", "correct"), ADDRESS));

        assertEquals(List.of(), asked);
        assertEquals(2, passwords.checked);
        assertEquals(List.of("unknown basic", "unknown form"), noted);
    }

    @Test
    void an_address_that_was_wrong_about_many_names_is_looked_at_no_more_whatever_the_name() {
        PasswordCheck check = check();
        for (int name = 0; name < Guesses.MOST; name++) {
            assertInstanceOf(Verdict.Refused.class, check.ofPerson(given("nobody." + name, "x"), ADDRESS));
        }
        int looked = passwords.checked;

        assertInstanceOf(Verdict.TooMany.class, check.ofPerson(given("another", "x"), ADDRESS));
        assertInstanceOf(Verdict.TooMany.class, check.ofProgram(given("finance", "correct"), ADDRESS));

        assertEquals(looked, passwords.checked);
        assertEquals(List.of("unknown form", "limited " + ADDRESS, "unknown basic"), noted);
        assertInstanceOf(Verdict.Admitted.class, check.ofPerson(given("finance", "correct"), "192.0.2.8"));
    }

    @Test
    void a_password_that_is_remembered_of_a_program_elsewhere_opens_nothing_to_an_address_that_guesses() {
        PasswordCheck check = check();
        check.ofProgram(given("finance", "correct"), "192.0.2.8");
        for (int name = 0; name < Guesses.MOST; name++) {
            check.ofProgram(given("nobody." + name, "x"), ADDRESS);
        }

        assertInstanceOf(Verdict.TooMany.class, check.ofProgram(given("finance", "correct"), ADDRESS));
        assertInstanceOf(Verdict.Admitted.class, check.ofProgram(given("finance", "correct"), "192.0.2.8"));
    }

    @Test
    void
            who_was_let_in_from_there_is_not_locked_out_with_whoever_guesses_and_nobody_sees_by_a_wrong_password_who_that_is() {
        PasswordCheck check = check();
        check.ofPerson(given("finance", "correct"), ADDRESS);
        for (int name = 0; name < Guesses.MOST; name++) {
            check.ofPerson(given("nobody." + name, "x"), ADDRESS);
        }

        assertInstanceOf(Verdict.TooMany.class, check.ofPerson(given("finance", "wrong"), ADDRESS));
        assertTrue(noted.contains("refused form"), noted::toString);
        assertInstanceOf(Verdict.Admitted.class, check.ofPerson(given("finance", "correct"), ADDRESS));
    }

    @Test
    void a_disabled_account_is_as_one_that_is_not_there() {
        account.disable();

        assertInstanceOf(Verdict.Refused.class, check().ofPerson(given("finance", "correct"), ADDRESS));
        assertEquals(List.of("unknown form"), noted);
    }

    @Test
    void a_right_password_is_half_the_way_where_a_code_is_asked_for_and_resets_no_count() {
        asksForCode = true;

        assertInstanceOf(Verdict.Half.class, check().ofPerson(given("finance", "correct"), ADDRESS));
        assertEquals(List.of("owing form"), noted);
    }

    @Test
    void no_program_comes_in_by_the_password_of_an_account_that_asks_for_a_code() {
        asksForCode = true;
        PasswordCheck check = check();

        assertInstanceOf(Verdict.Refused.class, check.ofProgram(given("finance", "correct"), ADDRESS));
        assertInstanceOf(Verdict.Refused.class, check.ofProgram(given("finance", "correct"), ADDRESS));
        assertEquals(List.of("owing basic", "owing basic"), noted);
    }

    @Test
    void a_wrong_password_of_ones_own_account_counts_where_it_is_asked_for_once_more() {
        assertTrue(check().isOf(account, "correct", ADDRESS));
        assertFalse(check().isOf(account, "wrong", ADDRESS));
        assertEquals(List.of("refused account"), noted);
    }

    @Test
    void how_an_account_stands_when_its_turn_comes_counts_and_not_how_it_stood_when_it_was_asked_for() {
        Account asked = account;
        account = anAccount().named("finance").withHash("hash of correct").afterWrongPasswords(5, NOW);

        assertFalse(check().isOf(asked, "correct", ADDRESS));
        assertEquals(List.of("refused account"), noted);
    }

    private PasswordCheck check() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        SignIns signIns = new NotedSignIns();
        PasswordCheck check = new PasswordCheck(
                new OneAccount(),
                passwords,
                new RememberedPasswords(clock),
                signIns,
                new Factor(),
                new Turns(),
                new Guesses(clock),
                new RefusedTokens(signIns, clock),
                clock);
        check.prepare();
        passwords.checked = 0;
        return check;
    }

    private static NameAndPassword given(String name, String password) {
        return new NameAndPassword(name, password);
    }

    private final class OneAccount extends Accounts {
        @Override
        public Optional<Account> named(String name) {
            asked.add(name);
            return Optional.of(account).filter(one -> one.name().equals(name));
        }

        @Override
        public Optional<Account> withId(long id) {
            return Optional.of(account).filter(one -> one.id() == id);
        }
    }

    private final class Factor extends SecondFactors {
        @Override
        public boolean isOn(long number) {
            return asksForCode;
        }
    }

    private final class NotedSignIns extends SignIns {
        @Override
        public Optional<Account> admitted(long id, String address, String how) {
            noted.add("admitted " + how);
            return Optional.of(account);
        }

        @Override
        public void refused(Account refused, String address, String how) {
            noted.add("refused " + how);
        }

        @Override
        public void owing(Account half, String address, String how) {
            noted.add("owing " + how);
        }

        @Override
        public void refusedUnknown(String how, String address, int times) {
            noted.add("unknown " + how);
        }

        @Override
        public void limited(String address, int names) {
            noted.add("limited " + address);
        }
    }

    private static final class CountedPasswords implements Passwords {
        private int checked;

        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            checked++;
            return hash(password).equals(hash);
        }
    }
}
