package org.istmo.domain.clearance;

import static org.istmo.domain.clearance.Staff.ADMIN;
import static org.istmo.domain.clearance.Staff.FINANCE;
import static org.istmo.domain.clearance.Staff.HEAD;
import static org.istmo.domain.clearance.Staff.LPO_MEX;
import static org.istmo.domain.clearance.Staff.OTHER_HEAD;
import static org.istmo.domain.clearance.Staff.ROPAN;
import static org.istmo.domain.clearance.Staff.TREATY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeputiesTest {

    /** Evening of the first of March in Mexico, and the second already in Greenwich. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T03:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_head_names_a_deputy_for_a_span_of_days_both_ends_included(Vendor vendor) {
        TestDatabase database = database(vendor);

        name(database, HEAD, terms(HEAD, TREATY, "2026-03-05", "2026-03-09"));

        assertEquals(List.of(), inForce(database, LPO_MEX, "2026-03-04"));
        assertEquals(List.of("treaty"), inForce(database, LPO_MEX, "2026-03-05"));
        assertEquals(List.of("treaty"), inForce(database, LPO_MEX, "2026-03-09"));
        assertEquals(List.of(), inForce(database, LPO_MEX, "2026-03-10"));
        assertEquals(List.of(), inForce(database, ROPAN, "2026-03-05"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void one_that_is_ended_holds_no_more_and_stays_on_record(Vendor vendor) {
        TestDatabase database = database(vendor);
        Deputy deputy = name(database, HEAD, terms(HEAD, TREATY, "2026-03-01", "2026-03-09"));

        assertThrows(Forbidden.class, () -> end(database, OTHER_HEAD, deputy));
        assertThrows(Forbidden.class, () -> end(database, TREATY, deputy));
        end(database, HEAD, deputy);

        assertEquals(List.of(), inForce(database, LPO_MEX, "2026-03-05"));
        assertTrue(deputies(database)
                .page(ADMIN, Long.MAX_VALUE, 9)
                .get(0)
                .endedAt()
                .isPresent());
        assertThrows(Conflict.class, () -> end(database, HEAD, deputy));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_principal_lends_what_is_theirs_and_no_longer(Vendor vendor) {
        TestDatabase database = database(vendor);
        name(database, HEAD, terms(HEAD, TREATY, "2026-03-01", "2026-03-09"));

        database.jdbi()
                .useHandle(handle -> handle.execute("UPDATE account SET enabled = FALSE WHERE name = 'head.mex'"));
        assertEquals(List.of(), inForce(database, LPO_MEX, "2026-03-05"));
        database.jdbi()
                .useHandle(handle -> handle.execute("UPDATE account SET enabled = TRUE WHERE name = 'head.mex'"));
        assertEquals(List.of("treaty"), inForce(database, LPO_MEX, "2026-03-05"));
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM account_office WHERE account = 103"));
        assertEquals(List.of(), inForce(database, LPO_MEX, "2026-03-05"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_whoever_is_stood_in_for_names_a_deputy_or_an_administrator(Vendor vendor) {
        TestDatabase database = database(vendor);
        DeputyTerms terms = terms(HEAD, TREATY, "2026-03-01", "2026-03-09");

        assertThrows(Forbidden.class, () -> name(database, OTHER_HEAD, terms));
        assertThrows(Forbidden.class, () -> name(database, TREATY, terms));
        name(database, ADMIN, terms);

        assertEquals(
                1, deputies(database).page(Staff.AUDITOR, Long.MAX_VALUE, 9).size());
        assertThrows(Forbidden.class, () -> deputies(database).page(Staff.DONOR, Long.MAX_VALUE, 9));
        assertEquals(
                "account:107 deputy.name",
                database.jdbi()
                        .withHandle(handle -> handle.createQuery(
                                        "SELECT actor || ' ' || action FROM audit_entry ORDER BY seq DESC LIMIT 1")
                                .mapTo(String.class)
                                .one()));
    }

    @Test
    void what_cannot_stand_is_named_all_at_once() {
        TestDatabase database = database(Vendor.H2);

        assertEquals(
                List.of("/deputy not-staff"),
                faults(database, HEAD, terms(HEAD, Staff.DONOR, "2026-03-01", "2026-03-02")));
        assertEquals(
                List.of("/deputy not-staff"),
                faults(database, HEAD, terms(HEAD, Staff.AUDITOR, "2026-03-01", "2026-03-02")));
        assertEquals(
                List.of("/deputy same-person"), faults(database, HEAD, terms(HEAD, HEAD, "2026-03-01", "2026-03-02")));
        assertEquals(
                List.of("/to before-from"), faults(database, HEAD, terms(HEAD, TREATY, "2026-03-09", "2026-03-02")));
        assertEquals(
                List.of("/deputy unknown-account", "/for not-theirs"),
                faults(
                        database,
                        ADMIN,
                        new DeputyTerms(
                                "finance", "nobody", LPO_MEX, Role.HEAD, day("2026-03-01"), day("2026-03-02"), "x")));
    }

    @Test
    void a_deputy_has_no_deputy_because_only_ones_own_is_lent() {
        TestDatabase database = database(Vendor.H2);
        name(database, HEAD, terms(HEAD, FINANCE, "2026-03-01", "2026-03-09"));

        assertEquals(
                List.of("/for not-theirs"),
                faults(database, FINANCE, terms(FINANCE, TREATY, "2026-03-01", "2026-03-09")));
    }

    @Test
    void whether_it_is_over_is_told_by_the_day_at_the_office() {
        TestDatabase database = database(Vendor.H2);

        assertEquals(List.of(), faults(database, HEAD, terms(HEAD, TREATY, "2026-02-20", "2026-03-01")));
        assertEquals(List.of("/to over"), faults(database, HEAD, terms(HEAD, TREATY, "2026-02-20", "2026-02-28")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void deputies_come_in_any_order_of_their_table(Vendor vendor) {
        TestDatabase database = database(vendor);
        name(database, HEAD, terms(HEAD, TREATY, "2026-03-05", "2026-03-09"));
        name(database, HEAD, terms(HEAD, FINANCE, "2026-03-01", "2026-03-02"));

        assertEquals("finance treaty", sliced(database, "named", true));
        assertEquals("finance treaty", sliced(database, "deputy", false));
        assertEquals("treaty finance", sliced(database, "days", true));
        assertThrows(Forbidden.class, () -> deputies(database).slice(Staff.DONOR, new Slice("named", true, 0, 9)));
    }

    private static String sliced(TestDatabase database, String by, boolean descending) {
        return deputies(database).slice(ADMIN, new Slice(by, descending, 0, 9)).stream()
                .map(deputy -> deputy.deputy().name())
                .collect(Collectors.joining(" "));
    }

    private static List<String> faults(TestDatabase database, Reader by, DeputyTerms terms) {
        try {
            name(database, by, terms);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.fields().stream()
                    .map(field -> field.pointer() + " " + field.code())
                    .toList();
        }
    }

    private static List<String> inForce(TestDatabase database, OfficeCode office, String day) {
        return database.jdbi()
                .withHandle(handle -> new DeputyRows(handle)
                        .inForce(Role.HEAD, office, day(day)).stream()
                                .map(deputy -> deputy.deputy().name())
                                .toList());
    }

    private static Deputy name(TestDatabase database, Reader by, DeputyTerms terms) {
        return database.inTransaction(() -> deputies(database).name(by, terms));
    }

    private static void end(TestDatabase database, Reader by, Deputy deputy) {
        database.inTransaction(() -> {
            deputies(database).end(by, deputy.id());
            return true;
        });
    }

    private static DeputyTerms terms(Reader principal, Reader deputy, String from, String to) {
        return new DeputyTerms(principal.name(), deputy.name(), LPO_MEX, Role.HEAD, day(from), day(to), "On leave");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Deputies deputies(TestDatabase database) {
        return new Deputies(database.dataSource(), CLOCK, new Trail(database.dataSource(), CLOCK));
    }

    private static TestDatabase database(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        return database;
    }
}
