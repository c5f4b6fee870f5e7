package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.AccountBook;
import org.istmo.domain.access.ApiToken;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.access.LiveSession;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.Secret;
import org.istmo.domain.access.TokenReach;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.delivery.AccountNews;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessDeskTest {

    private static final Instant NOW = RegisterDesk.NOW;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void one_session_ends_alone_and_its_owner_is_told_and_the_trail_says_by_whom(Vendor vendor) {
        RegisterDesk people = people(vendor);
        Secret one = begin(people, "192.0.2.1");
        Secret other = begin(people, "192.0.2.2");
        AccessDesk desk = desk(people);

        assertEquals(2, desk.sessions(people.admin, "officer.mex").size());
        people.database().inTransaction(() -> {
            desk.endSession(people.admin, "officer.mex", PageSessions.name(one));
            return one;
        });

        assertEquals(
                List.of("192.0.2.2"),
                desk.sessions(people.admin, "officer.mex").stream()
                        .map(LiveSession::address)
                        .toList());
        assertEquals(Optional.empty(), sessions(people).accountOf(one, NOW));
        assertTrue(sessions(people).accountOf(other, NOW).isPresent());
        assertEquals("account-session officer.mex", told(people));
        assertEquals("admin account.session-end account:1", trailed(people));
        assertThrows(Missing.class, () -> desk.endSession(people.admin, "officer.mex", PageSessions.name(one)));
        assertThrows(Missing.class, () -> desk.endSession(people.admin, "head.mex", PageSessions.name(other)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_token_is_listed_with_when_it_was_used_last_and_revoked_alone(Vendor vendor) {
        RegisterDesk people = people(vendor);
        ApiTokens.Issued nightly = issue(people, "Nightly");
        issue(people, "Other");
        AccessDesk desk = desk(people);
        assertEquals(List.of(Optional.empty(), Optional.empty()), used(desk, people));

        tokens(people).opening(nightly.secret(), NOW);
        tokens(people).opening(nightly.secret(), NOW.plusSeconds(30));
        assertEquals(List.of(Optional.of(NOW), Optional.empty()), used(desk, people), "noted to the minute");
        tokens(people).opening(nightly.secret(), NOW.plusSeconds(90));
        assertEquals(List.of(Optional.of(NOW.plusSeconds(90)), Optional.empty()), used(desk, people));

        people.database().inTransaction(() -> {
            desk.revoke(people.admin, "officer.mex", nightly.token().id());
            return nightly;
        });
        assertEquals(
                List.of("Other"),
                desk.tokens(people.admin, "officer.mex").stream()
                        .map(ApiToken::label)
                        .toList());
        assertEquals(Optional.empty(), tokens(people).opening(nightly.secret(), NOW));
        assertEquals("account-token officer.mex", told(people));
        assertEquals("admin account.token-revoke account:1", trailed(people));
        assertThrows(
                Missing.class,
                () -> desk.revoke(people.admin, "officer.mex", nightly.token().id()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobody_but_an_administrator_sees_them_and_of_ones_own_there_is_no_news(Vendor vendor) {
        RegisterDesk people = people(vendor);
        Secret own = sessions(people).begin(people.admin.account(), "192.0.2.3", "A browser", NOW);
        AccessDesk desk = desk(people);

        assertThrows(Forbidden.class, () -> desk.sessions(people.officer, "officer.mex"));
        assertThrows(Forbidden.class, () -> desk.tokens(people.auditor, "officer.mex"));
        assertThrows(Forbidden.class, () -> desk.endSession(people.head, "admin", PageSessions.name(own)));
        assertThrows(Forbidden.class, () -> desk.revoke(people.head, "officer.mex", 1));
        people.database().inTransaction(() -> {
            desk.endSession(people.admin, "admin", PageSessions.name(own));
            return own;
        });
        assertEquals("", told(people));
    }

    private static RegisterDesk people(Vendor vendor) {
        RegisterDesk people = new RegisterDesk(vendor);
        people.database()
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE account SET mail = name || '@un.org' WHERE id IN (1, 6)"));
        return people;
    }

    private static AccessDesk desk(RegisterDesk people) {
        Clock clock = people.clock();
        return new AccessDesk(
                new AccountBook(people.database().dataSource(), people.trail(), clock),
                sessions(people),
                tokens(people),
                new AccountNews(people.database().dataSource(), clock),
                people.trail(),
                clock);
    }

    private static PageSessions sessions(RegisterDesk people) {
        return new PageSessions(people.database().dataSource());
    }

    private static ApiTokens tokens(RegisterDesk people) {
        return new ApiTokens(people.database().dataSource());
    }

    private static Secret begin(RegisterDesk people, String address) {
        return sessions(people).begin(people.officer.account(), address, "A browser", NOW);
    }

    private static ApiTokens.Issued issue(RegisterDesk people, String label) {
        return tokens(people).issue(people.officer.account(), label, NOW, NOW.plus(Duration.ofDays(9)), TokenReach.ALL);
    }

    private static List<Optional<Instant>> used(AccessDesk desk, RegisterDesk people) {
        return desk.tokens(people.admin, "officer.mex").stream()
                .map(ApiToken::used)
                .toList();
    }

    private static String told(RegisterDesk people) {
        return people.text(
                "SELECT o.kind || ' ' || a.name FROM outbox o JOIN account a ON a.id = o.account ORDER BY o.id");
    }

    private static String trailed(RegisterDesk people) {
        return people.text(
                "SELECT p.name || ' ' || e.action || ' ' || e.subject FROM audit_entry e JOIN account p ON e.actor = 'account:' || p.id WHERE e.action LIKE 'account.%'");
    }
}
