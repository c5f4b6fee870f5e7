package org.istmo.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.TestEntities;
import org.istmo.domain.database.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionsAndTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_session_lives_as_long_as_it_is_used_and_no_longer_than_twelve_hours(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        long account = account(database);
        PageSessions sessions = new PageSessions(database.dataSource());
        Secret session = sessions.begin(account, "192.0.2.7", "a browser", NOW);

        Instant at = NOW;
        while (at.isBefore(NOW.plus(PageSessions.LONGEST).minus(Duration.ofMinutes(29)))) {
            at = at.plus(Duration.ofMinutes(29));
            assertEquals(Optional.of(account), sessions.accountOf(session, at));
        }
        assertEquals(Optional.empty(), sessions.accountOf(session, NOW.plus(PageSessions.LONGEST)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void half_an_hour_of_silence_ends_a_session(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        PageSessions sessions = new PageSessions(database.dataSource());
        Secret session = sessions.begin(account(database), "192.0.2.7", "a browser", NOW);

        assertEquals(Optional.empty(), sessions.accountOf(session, NOW.plus(PageSessions.SILENCE)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void how_long_a_session_lasts_is_asked_without_lengthening_it(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        long account = account(database);
        PageSessions sessions = new PageSessions(database.dataSource());
        Secret session = sessions.begin(account, "192.0.2.7", "a browser", NOW);
        Instant later = NOW.plus(Duration.ofMinutes(20));

        assertEquals(Optional.of(PageSessions.SILENCE), sessions.left(session, NOW));
        assertEquals(Optional.of(Duration.ofMinutes(10)), sessions.left(session, later));
        assertEquals(Optional.of(Duration.ofMinutes(10)), sessions.left(session, later));
        assertEquals(Optional.empty(), sessions.left(session, NOW.plus(PageSessions.SILENCE)));
        assertEquals(Optional.of(new PageSessions.Live(account, PageSessions.SILENCE)), sessions.seen(session, later));
        assertEquals(Optional.of(PageSessions.SILENCE), sessions.left(session, later));
        sessions.end(session, later);
        assertEquals(Optional.empty(), sessions.left(session, later));
        assertEquals(Optional.empty(), sessions.left(Secret.fresh(""), later));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothing_lengthens_a_session_beyond_its_longest(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        PageSessions sessions = new PageSessions(database.dataSource());
        Secret session = sessions.begin(account(database), "192.0.2.7", "a browser", NOW);
        Instant last = NOW.plus(PageSessions.LONGEST).minus(Duration.ofMinutes(1));
        for (Instant at = NOW; at.isBefore(last); at = at.plus(Duration.ofMinutes(20))) {
            sessions.accountOf(session, at);
        }
        sessions.accountOf(session, last);

        assertEquals(Optional.of(Duration.ofMinutes(1)), sessions.left(session, last));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_over_by_silence_is_nobodys_session_any_more(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        long account = account(database);
        PageSessions sessions = new PageSessions(database.dataSource());
        String name = PageSessions.name(sessions.begin(account, "192.0.2.7", "a browser", NOW));

        assertTrue(sessions.isOfAnother(account + 1, name, NOW.plusSeconds(1)));
        assertFalse(sessions.isOfAnother(account, name, NOW.plusSeconds(1)));
        assertFalse(sessions.isOfAnother(account + 1, name, NOW.plus(PageSessions.SILENCE)));
        assertFalse(sessions.isOfAnother(account + 1, name, NOW.plus(PageSessions.LONGEST)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_ended_session_opens_nothing(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        PageSessions sessions = new PageSessions(database.dataSource());
        Secret session = sessions.begin(account(database), "192.0.2.7", "a browser".repeat(100), NOW);

        sessions.end(session, NOW.plusSeconds(1));

        assertEquals(Optional.empty(), sessions.accountOf(session, NOW.plusSeconds(2)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whose_a_session_was_is_known_until_its_row_is_cleared_away(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        long account = account(database);
        PageSessions sessions = new PageSessions(database.dataSource());
        Secret session = sessions.begin(account, "192.0.2.7", "a browser", NOW);
        sessions.end(session, NOW.plusSeconds(1));

        assertEquals(Optional.of(account), sessions.whose(session));
        assertEquals(Optional.empty(), sessions.whose(Secret.fresh("")));
        sessions.begin(
                account,
                "192.0.2.7",
                "a browser",
                NOW.plus(PageSessions.LONGEST).plusSeconds(1));
        assertEquals(Optional.empty(), sessions.whose(session));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_account_sees_its_live_sessions_and_ends_one_or_all_others(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        long account = account(database);
        PageSessions sessions = new PageSessions(database.dataSource());
        Secret silent = sessions.begin(account, "192.0.2.6", "old", NOW.minus(PageSessions.SILENCE));
        Secret one = sessions.begin(account, "192.0.2.7", "a browser", NOW.minusSeconds(2));
        Secret two = sessions.begin(account, "192.0.2.8", "another", NOW.minusSeconds(1));
        Secret own = sessions.begin(account, "192.0.2.9", "this one", NOW);

        assertEquals(
                List.of("this one", "another", "a browser"),
                sessions.of(account, NOW).stream().map(LiveSession::agent).toList());
        assertEquals(PageSessions.name(own), sessions.of(account, NOW).get(0).name());
        assertFalse(sessions.endNamed(account + 1, PageSessions.name(two), NOW));
        assertFalse(sessions.endNamed(account, PageSessions.name(two).substring(1), NOW));
        assertTrue(sessions.endNamed(account, PageSessions.name(two), NOW));
        assertEquals(Optional.empty(), sessions.accountOf(two, NOW));
        assertEquals(1, sessions.endOthers(account, PageSessions.name(own), NOW));
        assertEquals(Optional.empty(), sessions.accountOf(one, NOW));
        assertEquals(Optional.empty(), sessions.accountOf(silent, NOW));
        assertEquals(Optional.of(account), sessions.accountOf(own, NOW));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_token_is_known_by_how_much_it_opens(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        long account = account(database);
        ApiTokens tokens = new ApiTokens(database.dataSource());
        TokenReach reach = new TokenReach(true, Set.of(TokenArea.REPORTS, TokenArea.LEDGERS));
        ApiTokens.Issued narrow = tokens.issue(account, "ledgers", NOW, NOW.plusSeconds(60), reach);
        ApiTokens.Issued whole = tokens.issue(account, "all", NOW, NOW.plusSeconds(60), TokenReach.ALL);

        assertEquals(List.of(narrow.token(), whole.token()), tokens.of(account, NOW));
        assertEquals(reach, tokens.opening(narrow.secret(), NOW).orElseThrow().reach());
        assertEquals(
                TokenReach.ALL,
                tokens.opening(whole.secret(), NOW).orElseThrow().reach());
        assertEquals(
                List.of(Optional.of(NOW), Optional.of(NOW)),
                tokens.of(account, NOW).stream().map(ApiToken::used).toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_token_opens_its_account_until_it_expires(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        long account = account(database);
        ApiTokens tokens = new ApiTokens(database.dataSource());
        Instant expires = NOW.plus(Duration.ofDays(1));
        ApiTokens.Issued issued = tokens.issue(account, "nightly", NOW, expires, TokenReach.ALL);

        assertEquals(List.of(issued.token()), tokens.of(account, NOW));
        assertEquals(Optional.of(account), tokens.accountOf(issued.secret(), expires.minusSeconds(1)));
        assertEquals(Optional.empty(), tokens.accountOf(issued.secret(), expires));
        assertEquals(
                Optional.empty(), tokens.accountOf(new Secret(issued.secret().digest()), NOW));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_token_is_revoked_by_its_owner_only(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        long account = account(database);
        ApiTokens tokens = new ApiTokens(database.dataSource());
        ApiTokens.Issued issued = tokens.issue(account, "nightly", NOW, NOW.plusSeconds(60), TokenReach.ALL);

        assertFalse(tokens.revoke(account + 1, issued.token().id(), NOW));
        assertTrue(tokens.revoke(account, issued.token().id(), NOW));
        assertEquals(Optional.empty(), tokens.accountOf(issued.secret(), NOW));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void all_that_an_account_has_are_revoked_at_once_and_nobody_elses(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        long account = account(database);
        long other = new TestEntities(database)
                .inTransaction(entities -> new Accounts(entities)
                        .open(NewAccount.ofStaff("head", "Head", "en", Role.HEAD, Set.of()), "hash", NOW)
                        .id());
        ApiTokens tokens = new ApiTokens(database.dataSource());
        ApiTokens.Issued nightly = tokens.issue(account, "nightly", NOW, NOW.plusSeconds(60), TokenReach.ALL);
        ApiTokens.Issued weekly = tokens.issue(account, "weekly", NOW, NOW.plusSeconds(60), TokenReach.ALL);
        tokens.issue(account, "over", NOW, NOW, TokenReach.ALL);
        ApiTokens.Issued anothers = tokens.issue(other, "nightly", NOW, NOW.plusSeconds(60), TokenReach.ALL);

        assertEquals(2, tokens.revokeAll(account, NOW));
        assertEquals(Optional.empty(), tokens.accountOf(nightly.secret(), NOW));
        assertEquals(Optional.empty(), tokens.accountOf(weekly.secret(), NOW));
        assertEquals(Optional.of(other), tokens.accountOf(anothers.secret(), NOW));
        assertEquals(0, tokens.revokeAll(account, NOW));
    }

    private static long account(TestDatabase database) {
        NewAccount account = NewAccount.ofStaff("finance", "Finance", "en", Role.FINANCE, Set.of());
        return new TestEntities(database)
                .inTransaction(entities ->
                        new Accounts(entities).open(account, "hash", NOW).id());
    }
}
