package org.istmo.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Stale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountBookTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Slice BY_NAME = new Slice("name", false, 0, 9);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void accounts_are_looked_through_by_name_role_and_state(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        database.jdbi()
                .useHandle(handle -> handle.execute("UPDATE account SET enabled = FALSE WHERE name = 'head.pan'"));

        assertEquals(9, book(database).count(Staff.ADMIN, AccountFilter.NONE));
        assertEquals(List.of("admin", "auditor"), names(database, AccountFilter.NONE, 0, 2));
        assertEquals(List.of("donor", "finance"), names(database, AccountFilter.NONE, 2, 2));
        assertEquals(
                List.of("head.mex", "officer.mex"),
                names(database, new AccountFilter("MEX", Optional.empty(), Optional.empty()), 0, 9));
        assertEquals(List.of(), names(database, new AccountFilter("m_x", Optional.empty(), Optional.empty()), 0, 9));
        assertEquals(
                List.of("head.mex"),
                names(database, new AccountFilter("", Optional.of(Role.HEAD), Optional.of(true)), 0, 9));
        assertEquals(
                List.of("head.pan"),
                names(database, new AccountFilter("", Optional.empty(), Optional.of(false)), 0, 9));
        assertThrows(Forbidden.class, () -> book(database).slice(Staff.AUDITOR, AccountFilter.NONE, BY_NAME));
        assertThrows(Forbidden.class, () -> book(database).named(Staff.HEAD, "admin"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void accounts_come_in_any_order_of_their_table(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE account SET display_name = 'aa' WHERE name = 'treaty'");
            handle.execute("UPDATE account SET enabled = FALSE WHERE name = 'finance'");
        });

        assertEquals("treaty", first(database, new Slice("name", true, 0, 9)));
        assertEquals("treaty", first(database, new Slice("display", false, 0, 9)));
        assertEquals("finance", first(database, new Slice("state", false, 0, 9)));
        assertEquals("admin", first(database, new Slice("roles", false, 0, 9)));
        assertEquals(
                9,
                book(database)
                        .slice(Staff.ADMIN, AccountFilter.NONE, new Slice("seen", true, 0, 20))
                        .size());
    }

    private static String first(TestDatabase database, Slice slice) {
        return book(database)
                .slice(Staff.ADMIN, AccountFilter.NONE, slice)
                .get(0)
                .name();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_account_is_given_other_roles_and_offices_at_once(Vendor vendor) {
        TestDatabase database = staffed(vendor);

        KeptAccount after = change(database, "finance", Set.of(Role.FINANCE, Role.HEAD));

        assertEquals(Set.of(Role.FINANCE, Role.HEAD), after.roles());
        assertEquals(Set.of(Staff.ROPAN), after.offices());
        assertEquals("Somebody", after.displayName());
        assertEquals("es", after.language());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobody_is_left_without_an_administrator_and_a_donor_stays_one(Vendor vendor) {
        TestDatabase database = staffed(vendor);

        assertEquals("own-account", refused(database, "admin", Set.of(Role.OFFICER)));
        assertEquals("own-account", refused(database, "admin", Set.of(Role.ADMIN, Role.AUDITOR)));
        assertEquals("own-account", refused(database, "admin", Set.of(Role.ADMIN)));
        assertEquals("another-kind", refused(database, "donor", Set.of(Role.OFFICER)));
        assertEquals("another-kind", refused(database, "finance", Set.of(Role.VERIFIER)));
        assertThrows(
                Forbidden.class,
                () -> book(database)
                        .change(Staff.HEAD, "finance", Optional.empty(), before -> standing(Set.of(Role.HEAD))));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoever_looks_for_a_donor_does_none_of_the_offices_work(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE account_role SET role = 'verifier' WHERE account = " + Staff.FINANCE.account()));

        assertEquals("stands-alone", refused(database, "finance", Set.of(Role.VERIFIER, Role.AUDITOR)));
        assertEquals("stands-alone", refused(database, "finance", Set.of(Role.VERIFIER)));
        assertEquals("stands-alone", refused(database, "donor", Set.of(Role.DONOR, Role.AUDITOR)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_administrators_at_once_the_second_judges_by_what_the_first_has_done(Vendor vendor) throws Exception {
        TestDatabase database = staffed(vendor);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<AccountBook.Change> second = database.inTransaction(() -> {
                book(database)
                        .change(
                                Staff.ADMIN,
                                "finance",
                                Optional.empty(),
                                before -> standing(Set.of(Role.FINANCE, Role.HEAD)));
                Future<AccountBook.Change> begun = other.submit(() -> database.inTransaction(() -> book(database)
                        .change(
                                Staff.ADMIN,
                                "finance",
                                Optional.empty(),
                                before -> new NewStanding(
                                        "Renamed", "en", before.roles(), before.offices(), false, Set.of()))));
                assertThrows(TimeoutException.class, () -> begun.get(300, TimeUnit.MILLISECONDS));
                return begun;
            });
            assertEquals(Set.of(Role.FINANCE, Role.HEAD), second.get().after().roles());
            assertEquals("Renamed", second.get().after().displayName());
        } finally {
            other.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoever_says_from_which_version_is_told_that_another_was_first(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        long seen = book(database).named(Staff.ADMIN, "finance").version();
        KeptAccount first = changeFrom(database, seen, Set.of(Role.FINANCE, Role.HEAD));

        assertEquals(seen + 1, first.version());
        assertThrows(Stale.class, () -> changeFrom(database, seen, Set.of(Role.AUDITOR)));
        assertEquals(
                Set.of(Role.FINANCE, Role.HEAD),
                book(database).named(Staff.ADMIN, "finance").roles());
        assertEquals(
                Set.of(Role.AUDITOR),
                changeFrom(database, first.version(), Set.of(Role.AUDITOR)).roles());
    }

    private static KeptAccount changeFrom(TestDatabase database, long version, Set<Role> roles) {
        return database.inTransaction(() -> book(database)
                .change(Staff.ADMIN, "finance", Optional.of(version), before -> standing(roles))
                .after());
    }

    private static String refused(TestDatabase database, String name, Set<Role> roles) {
        return assertThrows(Conflict.class, () -> change(database, name, roles)).code();
    }

    private static KeptAccount change(TestDatabase database, String name, Set<Role> roles) {
        return database.inTransaction(() -> book(database)
                .change(Staff.ADMIN, name, Optional.empty(), before -> standing(roles))
                .after());
    }

    private static NewStanding standing(Set<Role> roles) {
        return new NewStanding("Somebody", "es", roles, Set.of(Staff.ROPAN), false, Set.of());
    }

    private static List<String> names(TestDatabase database, AccountFilter filter, long offset, int limit) {
        return book(database).slice(Staff.ADMIN, filter, new Slice("name", false, (int) offset, limit)).stream()
                .map(KeptAccount::name)
                .toList();
    }

    private static AccountBook book(TestDatabase database) {
        return new AccountBook(database.dataSource(), new Trail(database.dataSource(), CLOCK), CLOCK);
    }

    private static TestDatabase staffed(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        return database;
    }
}
