package org.istmo.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondFactorsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final long FINANCE = Staff.FINANCE.account();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_counts_from_its_first_right_code_on_and_takes_no_code_twice(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        database.inTransaction(() -> {
            at(database, NOW).begin(Staff.FINANCE);
            return null;
        });

        assertFalse(at(database, NOW).isOn(FINANCE));
        assertTrue(at(database, NOW).pending(Staff.FINANCE).isPresent());
        assertFalse(takes(database, NOW, code(database, NOW)));
        assertThrows(Invalid.class, () -> confirm(database, NOW, "000000 or so"));
        assertEquals(
                SecondFactors.RECOVERY_CODES,
                confirm(database, NOW, code(database, NOW)).size());

        assertTrue(at(database, NOW).isOn(FINANCE));
        assertEquals(Optional.empty(), at(database, NOW).pending(Staff.FINANCE));
        assertFalse(takes(database, NOW, code(database, NOW)));
        Instant later = NOW.plus(Duration.ofMinutes(1));
        assertTrue(takes(database, later, code(database, later)));
        assertFalse(takes(database, later, code(database, later)));
        assertFalse(takes(database, later, code(database, NOW.plusSeconds(30))));
        assertThrows(Conflict.class, () -> at(database, NOW).begin(Staff.FINANCE));
        assertEquals(2, credentials(database));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_who_show_one_code_at_once_one_is_let_in(Vendor vendor) throws Exception {
        TestDatabase database = staffed(vendor);
        on(database);
        Instant later = NOW.plus(Duration.ofMinutes(1));
        oneIsLetIn(database, later, code(database, later));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_who_show_one_recovery_code_at_once_one_is_let_in(Vendor vendor) throws Exception {
        TestDatabase database = staffed(vendor);
        String code = on(database).get(0);

        oneIsLetIn(database, NOW, code);
        assertEquals(1, recoveries(database));
        assertEquals(SecondFactors.RECOVERY_CODES - 1, at(database, NOW).codesLeft(Staff.FINANCE));
    }

    private static void oneIsLetIn(TestDatabase database, Instant now, String code) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> second = database.inTransaction(() -> {
                assertTrue(at(database, now).takes(FINANCE, code));
                Future<Boolean> begun = other.submit(() -> takes(database, now, code));
                assertThrows(TimeoutException.class, () -> begun.get(500, TimeUnit.MILLISECONDS));
                return begun;
            });
            assertFalse(second.get());
        } finally {
            other.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_recovery_code_opens_once_however_it_is_typed_and_is_kept_as_a_digest(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        List<String> codes = on(database);
        String code = codes.get(0);

        assertEquals(0, plain(database, code));
        assertEquals(0, plain(database, code.replace("-", "")));
        assertTrue(takes(database, NOW, " " + code.toLowerCase(Locale.ROOT).replace("-", " ")));
        assertFalse(takes(database, NOW, code));
        assertEquals(SecondFactors.RECOVERY_CODES - 1, at(database, NOW).codesLeft(Staff.FINANCE));
        assertEquals(1, recoveries(database));
        database.inTransaction(() -> at(database, NOW).codesAnew(Staff.FINANCE, "none"));
        assertFalse(takes(database, NOW, codes.get(1)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_administrator_takes_it_off_and_nobody_else_does_of_another(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        List<String> codes = on(database);

        assertThrows(Forbidden.class, () -> at(database, NOW).off(Staff.HEAD, FINANCE));
        database.inTransaction(() -> {
            at(database, NOW).off(Staff.ADMIN, FINANCE);
            return null;
        });
        assertFalse(at(database, NOW).isOn(FINANCE));
        assertFalse(takes(database, NOW, codes.get(0)));
        assertThrows(Conflict.class, () -> at(database, NOW).off(Staff.ADMIN, FINANCE));
        assertThrows(Conflict.class, () -> at(database, NOW).off(Staff.FINANCE, "none"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_secret_that_lies_open_is_locked_with_the_next_code_that_is_taken(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        on(database);
        byte[] open = OpenBox.marked(OpenBox.OPEN, new OpenBox().unlock(locked(database)));
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("UPDATE second_factor SET secret = :open")
                        .bind("open", Base64.getEncoder().encodeToString(open))
                        .execute());
        Instant later = NOW.plus(Duration.ofMinutes(1));

        assertFalse(takes(database, later, "000 000"));
        assertEquals(OpenBox.OPEN, locked(database)[0]);
        assertTrue(takes(database, later, code(database, later)));
        assertEquals(OpenBox.LOCKED, locked(database)[0]);
        Instant muchLater = later.plus(Duration.ofMinutes(1));
        assertTrue(takes(database, muchLater, code(database, muchLater)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void one_that_was_begun_and_left_is_shown_to_nobody_who_comes_by_later(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        database.inTransaction(() -> {
            at(database, NOW).begin(Staff.FINANCE);
            return null;
        });
        Instant later = NOW.plus(Duration.ofMinutes(10));

        assertTrue(at(database, later.minusSeconds(1)).pending(Staff.FINANCE).isPresent());
        assertEquals(Optional.empty(), at(database, later).pending(Staff.FINANCE));
        assertEquals(
                "second-factor-late",
                assertThrows(Conflict.class, () -> confirm(database, later, code(database, later)))
                        .code());
        database.inTransaction(() -> {
            at(database, later).begin(Staff.FINANCE);
            return null;
        });
        confirm(database, later, code(database, later));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whenever_something_of_it_changes_other_sessions_end(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        PageSessions sessions = new PageSessions(database.dataSource());
        Secret own = sessions.begin(FINANCE, "192.0.2.7", "", NOW);
        Secret other = sessions.begin(FINANCE, "192.0.2.8", "", NOW);
        String kept = PageSessions.name(own);
        database.inTransaction(() -> {
            at(database, NOW).begin(Staff.FINANCE);
            return null;
        });
        assertTrue(sessions.accountOf(other, NOW).isPresent());
        database.inTransaction(() -> at(database, NOW).confirm(Staff.FINANCE, kept, code(database, NOW)));
        assertTrue(sessions.accountOf(own, NOW).isPresent());
        assertEquals(Optional.empty(), sessions.accountOf(other, NOW));

        Secret another = sessions.begin(FINANCE, "192.0.2.8", "", NOW);
        database.inTransaction(() -> at(database, NOW).codesAnew(Staff.FINANCE, kept));
        assertEquals(Optional.empty(), sessions.accountOf(another, NOW));
        assertTrue(sessions.accountOf(own, NOW).isPresent());
        database.inTransaction(() -> {
            at(database, NOW).off(Staff.ADMIN, FINANCE);
            return null;
        });
        assertEquals(Optional.empty(), sessions.accountOf(own, NOW));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void tokens_are_revoked_with_a_factor_that_an_administrator_takes_off_and_that_is_counted(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        ApiTokens tokens = new ApiTokens(database.dataSource());
        Secret nightly = tokens.issue(FINANCE, "nightly", NOW, NOW.plusSeconds(60), TokenReach.ALL)
                .secret();
        on(database);
        assertTrue(tokens.accountOf(nightly, NOW).isPresent());

        database.inTransaction(() -> {
            at(database, NOW).off(Staff.ADMIN, FINANCE);
            return null;
        });

        assertEquals(Optional.empty(), tokens.accountOf(nightly, NOW));
        assertEquals(
                "{\"sessions\":\"0\",\"tokens\":\"1\"}",
                database.jdbi()
                        .withHandle(handle -> handle.createQuery("SELECT p.detail FROM audit_entry e JOIN"
                                        + " audit_particulars p ON p.seq = e.seq ORDER BY e.seq DESC")
                                .mapTo(String.class)
                                .findFirst()
                                .orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anothers_recovery_code_opens_nothing_and_stays_theirs(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        String code = on(database).get(0);
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("INSERT INTO second_factor (account, secret, made_at, confirmed_at) SELECT "
                                + Staff.HEAD.account() + ", secret, made_at, confirmed_at FROM second_factor"));

        assertFalse(database.inTransaction(() -> at(database, NOW).takes(Staff.HEAD.account(), code)));
        assertTrue(takes(database, NOW, code));
    }

    private static List<String> on(TestDatabase database) {
        database.inTransaction(() -> {
            at(database, NOW).begin(Staff.FINANCE);
            return null;
        });
        return confirm(database, NOW, code(database, NOW));
    }

    private static List<String> confirm(TestDatabase database, Instant now, String code) {
        return database.inTransaction(() -> at(database, now).confirm(Staff.FINANCE, "none", code));
    }

    private static boolean takes(TestDatabase database, Instant now, String code) {
        return database.inTransaction(() -> at(database, now).takes(FINANCE, code));
    }

    /** What the app would show. */
    private static String code(TestDatabase database, Instant now) {
        return Totp.code(new OpenBox().unlock(locked(database)), Totp.stepAt(now));
    }

    private static byte[] locked(TestDatabase database) {
        String kept = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT secret FROM second_factor WHERE account = :account")
                        .bind("account", FINANCE)
                        .mapTo(String.class)
                        .one());
        return Base64.getDecoder().decode(kept);
    }

    private static long plain(TestDatabase database, String code) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM recovery_code WHERE code_hash = :code")
                        .bind("code", code)
                        .mapTo(Long.class)
                        .one());
    }

    private static int recoveries(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM audit_entry WHERE action = 'second-factor.recovery'")
                        .mapTo(Integer.class)
                        .one());
    }

    private static int credentials(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT credentials FROM account WHERE id = :account")
                        .bind("account", FINANCE)
                        .mapTo(Integer.class)
                        .one());
    }

    private static SecondFactors at(TestDatabase database, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new SecondFactors(
                database.dataSource(),
                new OpenBox(),
                new PageSessions(database.dataSource()),
                new Trail(database.dataSource(), clock),
                clock);
    }

    private static TestDatabase staffed(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        return database;
    }
}
