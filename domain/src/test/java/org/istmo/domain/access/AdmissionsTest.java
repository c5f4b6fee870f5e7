package org.istmo.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final long SECOND = 150;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_signed_in_to_a_disabled_account_ends_and_does_not_live_again(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        SignedInAs finance = SignedInAs.to(database, Staff.FINANCE.account());
        SignedInAs head = SignedInAs.to(database, Staff.HEAD.account());

        disable(database, "finance");

        assertFalse(open(database, "finance"));
        assertFalse(finance.lives());
        assertTrue(head.lives());
        enable(database, "finance");
        assertTrue(open(database, "finance"));
        assertFalse(finance.lives());
        assertEquals(
                List.of(
                        "account.disable account:102 {before.enabled=yes, enabled=no, sessions=1, tokens=1}",
                        "account.enable account:102 {before.enabled=no, enabled=yes, sessions=0, tokens=0}"),
                trail(database));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_account_is_not_disabled_by_its_own_nor_twice_nor_by_anybody_but_an_administrator(Vendor vendor) {
        TestDatabase database = staffed(vendor);

        assertEquals("own-account", refused(() -> disable(database, "admin")));
        assertEquals("stands-so-already", refused(() -> enable(database, "finance")));
        disable(database, "finance");
        assertEquals("stands-so-already", refused(() -> disable(database, "finance")));
        assertThrows(Missing.class, () -> disable(database, "nobody"));
        for (Reader other : List.of(Staff.HEAD, Staff.AUDITOR, Staff.DONOR)) {
            assertThrows(Forbidden.class, () -> admissions(database).disable(other, "treaty"));
            assertThrows(Forbidden.class, () -> admissions(database).enable(other, "finance"));
            assertThrows(
                    Forbidden.class,
                    () -> admissions(database).engageUntil(other, "treaty", LocalDate.parse("2026-03-02")));
        }
        assertEquals(1, trail(database).size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_administrators_who_disable_each_other_at_once_one_stays(Vendor vendor) throws Exception {
        TestDatabase database = staffed(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts, credentials, created_at)"
                            + " VALUES (?, 'admin.two', '', 'en', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP)",
                    SECOND);
            handle.execute("INSERT INTO account_role (account, role) VALUES (?, 'admin')", SECOND);
        });
        Reader second = new Reader(
                SECOND, "admin.two", "", Set.of(Role.ADMIN), Set.of(), Optional.empty(), false, Set.of(), "");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<String> one = both.submit(() -> refused(() -> disabled(database, Staff.ADMIN, "admin.two")));
            Future<String> other = both.submit(() -> refused(() -> disabled(database, second, "admin")));

            assertEquals(Set.of("", "last-administrator"), Set.of(one.get(), other.get()));
        } finally {
            both.shutdownNow();
        }
        assertTrue(open(database, "admin") ^ open(database, "admin.two"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_engagement_ends_earlier_or_later_and_what_was_signed_in_ends_with_it(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        SignedInAs verifier = SignedInAs.to(database, Verifiers.ONE.account());

        engageUntil(database, "verifier.one", "2026-03-02");
        assertTrue(verifier.lives());
        engageUntil(database, "verifier.one", "2026-03-01");
        assertFalse(verifier.lives());
        Admission after = engageUntil(database, "verifier.one", "2027-03-01");
        assertFalse(verifier.lives());

        assertEquals(
                new Engagement(
                        LocalDate.parse("2023-03-01"), LocalDate.parse("2023-03-31"), LocalDate.parse("2027-03-01")),
                after.engagement().orElseThrow());
        List<String> trail = trail(database);
        assertEquals(
                List.of(
                        "account.engagement account:201 {before.enabled=yes, before.until=2024-12-31, enabled=yes, sessions=0, tokens=0, until=2026-03-02}",
                        "account.engagement account:201 {before.enabled=yes, before.until=2026-03-02, enabled=yes, sessions=1, tokens=1, until=2026-03-01}",
                        "account.engagement account:201 {before.enabled=yes, before.until=2026-03-01, enabled=yes, sessions=0, tokens=0, until=2027-03-01}"),
                trail.subList(trail.size() - 3, trail.size()));
        assertEquals("not-engaged", refused(() -> engageUntil(database, "finance", "2027-03-01")));
    }

    private record SignedInAs(PageSessions sessions, Secret session, ApiTokens tokens, Secret token) {

        static SignedInAs to(TestDatabase database, long account) {
            PageSessions sessions = new PageSessions(database.dataSource());
            ApiTokens tokens = new ApiTokens(database.dataSource());
            return new SignedInAs(
                    sessions,
                    sessions.begin(account, "192.0.2.7", "a browser", NOW),
                    tokens,
                    tokens.issue(account, "nightly", NOW, NOW.plusSeconds(600), TokenReach.ALL)
                            .secret());
        }

        boolean lives() {
            boolean session = sessions.accountOf(this.session, NOW).isPresent();
            assertEquals(session, tokens.accountOf(token, NOW).isPresent());
            return session;
        }
    }

    private static String refused(Runnable asked) {
        try {
            asked.run();
            return "";
        } catch (Conflict refused) {
            return refused.code();
        }
    }

    private static void disable(TestDatabase database, String name) {
        disabled(database, Staff.ADMIN, name);
    }

    private static void disabled(TestDatabase database, Reader by, String name) {
        database.inTransaction(() -> admissions(database).disable(by, name));
    }

    private static void enable(TestDatabase database, String name) {
        database.inTransaction(() -> admissions(database).enable(Staff.ADMIN, name));
    }

    private static Admission engageUntil(TestDatabase database, String name, String until) {
        return database.inTransaction(
                () -> admissions(database).engageUntil(Staff.ADMIN, name, LocalDate.parse(until)));
    }

    private static Admissions admissions(TestDatabase database) {
        return new Admissions(database.dataSource(), new Trail(database.dataSource(), CLOCK), CLOCK);
    }

    private static boolean open(TestDatabase database, String name) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT enabled FROM account WHERE name = :name")
                        .bind("name", name)
                        .mapTo(Boolean.class)
                        .one());
    }

    private static List<String> trail(TestDatabase database) {
        return new TrailReader(database.snapshots())
                .page(Staff.AUDITOR, 0, 100).stream().map(AdmissionsTest::said).toList();
    }

    private static String said(TrailReader.Told told) {
        String detail = told.particulars().orElseThrow().detail();
        return told.entry().action() + " " + told.entry().subject() + " "
                + detail.replace("\"", "").replace(":", "=").replace(",", ", ");
    }

    private static TestDatabase staffed(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        return database;
    }
}
