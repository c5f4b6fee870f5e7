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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.access.LinkPurpose;
import org.istmo.domain.access.OneTimeLinks;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.SecondFactors;
import org.istmo.domain.access.Secret;
import org.istmo.domain.access.SignInSteps;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.reporting.delivery.AccountNews;
import org.junit.jupiter.api.Test;

class SignInDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String ADDRESS = "192.0.2.7";
    private static final Secret LINK = new Secret("link");
    private static final Secret RESET = new Secret("reset");
    private static final Secret BINDING = new Secret("binding");

    private final List<String> noted = Collections.synchronizedList(new ArrayList<>());
    private final SignInSteps.Half half = new SignInSteps.Half(17, "form");
    private volatile Account account = anAccount().ofWholeDonor("US-GOV-11").build();
    private final List<String> looked = Collections.synchronizedList(new ArrayList<>());
    private boolean asksForCode;

    @Test
    void a_right_code_makes_whole_what_was_half() {
        assertInstanceOf(Verdict.Admitted.class, desk().byCode(half, "123456", ADDRESS));
        assertEquals(List.of("took 123456", "admitted form+code"), noted);
    }

    @Test
    void a_wrong_code_counts_as_a_wrong_password_does() {
        assertInstanceOf(Verdict.Refused.class, desk().byCode(half, "654321", ADDRESS));
        assertEquals(List.of("refused code"), noted);
    }

    @Test
    void while_the_account_is_locked_no_code_is_taken_nor_used_up() {
        account = anAccount().afterWrongPasswords(5, NOW);

        assertInstanceOf(Verdict.Refused.class, desk().byCode(half, "123456", ADDRESS));
        assertEquals(List.of("refused code"), noted);
    }

    @Test
    void however_many_codes_are_sent_at_once_no_more_are_looked_at_than_one_after_another() throws Exception {
        SignInDesk desk = desk();
        ExecutorService guessers = Executors.newFixedThreadPool(12);
        try {
            List<Future<Verdict>> guesses = new ArrayList<>();
            for (int guess = 0; guess < 12; guess++) {
                guesses.add(guessers.submit(() -> desk.byCode(half, "654321", ADDRESS)));
            }
            for (Future<Verdict> guess : guesses) {
                assertInstanceOf(Verdict.Refused.class, guess.get());
            }
        } finally {
            guessers.shutdownNow();
        }
        assertEquals(5, Collections.frequency(looked, "654321"));
    }

    @Test
    void a_disabled_account_is_let_in_by_nothing() {
        account.disable();

        assertInstanceOf(Verdict.Refused.class, desk().byCode(half, "123456", ADDRESS));
        assertInstanceOf(Verdict.Refused.class, desk().byLink(LINK, ADDRESS));
        assertEquals(List.of("shown link"), noted);
    }

    @Test
    void a_donors_link_lets_in_and_is_half_the_way_where_a_code_is_asked_for() {
        assertInstanceOf(Verdict.Admitted.class, desk().byLink(LINK, ADDRESS));
        asksForCode = true;
        assertInstanceOf(Verdict.Half.class, desk().byLink(LINK, ADDRESS));
        assertEquals(List.of("admitted link"), noted);
    }

    @Test
    void whom_a_provider_vouches_for_owes_the_code_all_the_same_unless_it_was_asked_for_there() {
        Vouched vouched = new Vouched("https://login.un.org", "7", Optional.of(account), false);
        assertInstanceOf(Verdict.Admitted.class, desk().byProvider(vouched, ADDRESS));
        asksForCode = true;
        assertInstanceOf(Verdict.Half.class, desk().byProvider(vouched, ADDRESS));
        assertInstanceOf(
                Verdict.Admitted.class,
                desk().byProvider(new Vouched("https://login.un.org", "7", Optional.of(account), true), ADDRESS));
        assertInstanceOf(
                Verdict.Refused.class,
                desk().byProvider(new Vouched("https://login.un.org", "7", Optional.empty(), true), ADDRESS));
        assertEquals(List.of("admitted provider", "admitted provider", "shown provider"), noted);
    }

    @Test
    void an_account_is_bound_on_a_way_that_its_owner_began_and_on_no_other() {
        assertEquals(
                Optional.of(17L),
                desk().binds(Handshake.binding(BINDING, "/account"), ADDRESS).map(Reader::account));
        assertEquals(Optional.empty(), desk().binds(Handshake.begun("/account"), ADDRESS));
        assertEquals(Optional.empty(), desk().binds(Handshake.binding(LINK, "/account"), ADDRESS));
    }

    @Test
    void a_link_to_anybody_but_a_donor_opens_nothing() {
        account = anAccount().build();
        SignInDesk desk = desk();

        assertInstanceOf(Verdict.Refused.class, desk.byLink(LINK, ADDRESS));
        assertInstanceOf(Verdict.Refused.class, desk.byLink(new Secret("another"), ADDRESS));
        assertEquals(List.of("shown link"), noted);
    }

    @Test
    void a_password_that_is_chosen_under_a_link_ends_sessions_links_and_tokens_and_each_is_counted() {
        assertTrue(desk().choosePassword(RESET, "four words are enough", "four words are enough", ADDRESS));
        assertEquals(
                List.of(
                        "password hash of four words are enough",
                        "links ended",
                        "account.password {by=link, sessions=2, tokens=3}",
                        "told PASSWORD"),
                noted);
        assertFalse(desk().choosePassword(LINK, "four words are enough", "four words are enough", ADDRESS));
    }

    private static void takesItsTime() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private SignInDesk desk() {
        NotedSignIns signIns = new NotedSignIns();
        return new SignInDesk(
                new Accounts() {
                    @Override
                    public Optional<Account> withId(long id) {
                        return Optional.of(account).filter(one -> one.id() == id);
                    }

                    @Override
                    public void changePassword(long id, String hash) {
                        noted.add("password " + hash);
                    }
                },
                new SecondFactors() {
                    @Override
                    public boolean isOn(long number) {
                        return asksForCode;
                    }

                    @Override
                    public boolean takes(long number, String code) {
                        looked.add(code);
                        takesItsTime();
                        boolean right = code.equals("123456");
                        if (right) {
                            noted.add("took " + code);
                        }
                        return right;
                    }
                },
                new OneTimeLinks() {
                    @Override
                    public Optional<Long> take(Secret secret, LinkPurpose purpose) {
                        return secret.equals(LINK) && purpose == LinkPurpose.SIGN_IN
                                        || secret.equals(BINDING) && purpose == LinkPurpose.PROVIDER
                                        || secret.equals(RESET) && purpose == LinkPurpose.PASSWORD
                                ? Optional.of(account.id())
                                : Optional.empty();
                    }

                    @Override
                    public Optional<Long> accountOf(Secret secret, LinkPurpose purpose) {
                        return take(secret, purpose);
                    }

                    @Override
                    public void end(long number) {
                        noted.add("links ended");
                    }
                },
                new OwnAccountDesk() {
                    @Override
                    void mustBeSound(String next, String again, String name, boolean besideCode) {
                        assertEquals(next, again);
                    }
                },
                new Hashes(),
                new PageSessions() {
                    @Override
                    public int endOthers(long number, String kept, Instant at) {
                        return 2;
                    }
                },
                new ApiTokens() {
                    @Override
                    public int revokeAll(long number, Instant now) {
                        return 3;
                    }
                },
                signIns,
                new RefusedTokens(signIns, CLOCK),
                new Turns(),
                new AccountNews() {
                    @Override
                    public void tell(Reader by, long number, String name, What what) {
                        noted.add("told " + what);
                    }
                },
                new Trail() {
                    @Override
                    public void record(AuditEvent event) {
                        noted.add(event.action() + " " + event.detail());
                    }
                },
                CLOCK);
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
            if (Collections.frequency(noted, "refused " + how) == 5) {
                account = anAccount().ofWholeDonor("US-GOV-11").afterWrongPasswords(5, NOW);
            }
        }

        @Override
        public void refusedTokens(String how, String address, int times) {
            noted.add("shown " + how);
        }
    }

    private static final class Hashes implements Passwords {
        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            throw new UnsupportedOperationException();
        }
    }
}
