package org.istmo.reporting.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisionsTest {

    private static final Reader OFFICER = officer("LPO-MEX");
    private static final Scope STAFF = Scope.ofAudience(Sensitivity.PUBLIC);
    private static final Scope DONOR = new Scope(false, Optional.of("US-GOV-11"), true, Set.of(), Sensitivity.INTERNAL);
    private static final long FIRST = 9;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_revision_is_the_same_report_in_its_next_version(Vendor vendor) {
        TestDatabase database = issued(vendor);

        Report revised = order(database, FIRST, "A late invoice", Optional.empty());

        Report first = report(database, FIRST);
        assertEquals(2, revised.version());
        assertEquals(Status.QUEUED, revised.status());
        assertEquals(first.number(), revised.number());
        assertEquals(
                List.of(first.type(), first.scopeKey(), first.from(), first.to(), first.languages(), first.formats()),
                List.of(
                        revised.type(),
                        revised.scopeKey(),
                        revised.from(),
                        revised.to(),
                        revised.languages(),
                        revised.formats()));
        assertEquals(reports(database).audience(STAFF, first), reports(database).audience(STAFF, revised));
        Revision revision = revisions(database).of(revised).orElseThrow();
        assertEquals(
                List.of(FIRST, 1, "A late invoice", "2023-12-31"),
                List.of(
                        revision.before(),
                        revision.since(),
                        revision.reason(),
                        revision.issuedOn().toString()));
        assertEquals(Optional.empty(), revisions(database).of(first));
        assertEquals(1, LedgerDesk.number(database, "SELECT count(*) FROM audit_entry WHERE action = 'report.revise'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_the_newest_issued_version_is_revised_and_once_at_a_time(Vendor vendor) {
        TestDatabase database = issued(vendor);
        Report second = order(database, FIRST, "One", Optional.empty());

        assertEquals("revision-open", refused(database, FIRST));
        assertEquals("not-issued", refused(database, second.id()));
        status(database, second.id(), "issued");
        assertEquals("superseded", refused(database, FIRST));
        assertEquals(3, order(database, second.id(), "Two", Optional.empty()).version());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_withdrawn_version_leaves_the_way_free_and_its_number_unused(Vendor vendor) {
        TestDatabase database = issued(vendor);
        Report second = order(database, FIRST, "One", Optional.empty());
        status(database, second.id(), "withdrawn");

        Report third = order(database, FIRST, "One", Optional.empty());

        assertNotEquals(second.id(), third.id());
        assertEquals(3, third.version());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void asking_again_with_the_same_key_is_the_same_revision(Vendor vendor) {
        TestDatabase database = issued(vendor);
        Report once = order(database, FIRST, "One", Optional.of("asked:1:k"));

        assertEquals(
                once.id(),
                order(database, FIRST, "One", Optional.of("asked:1:k")).id());
        Conflict another = assertThrows(Conflict.class, () -> order(database, FIRST, "Two", Optional.of("asked:1:k")));
        assertEquals("idempotency-key-reused", another.code());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_an_officer_of_the_reports_office_revises_it(Vendor vendor) {
        TestDatabase database = issued(vendor);

        assertThrows(
                Forbidden.class,
                () -> database.inTransaction(() ->
                        revisions(database).order(officer("ROPAN"), report(database, FIRST), "One", Optional.empty())));
        assertEquals(1, LedgerDesk.number(database, "SELECT count(*) FROM report"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_learns_of_a_revision_once_it_is_issued(Vendor vendor) {
        TestDatabase database = issued(vendor);
        Report second = order(database, FIRST, "One", Optional.empty());

        assertEquals(Set.of(FIRST), current(database, DONOR));
        assertEquals(Set.of(second.id(), FIRST), current(database, STAFF));
        assertEquals(Optional.empty(), revisions(database).supersededBy(DONOR, report(database, FIRST)));
        assertThrows(Missing.class, () -> reports(database).withId(DONOR, second.id()));

        status(database, second.id(), "issued");

        assertEquals(Set.of(second.id()), current(database, DONOR));
        assertEquals(Set.of(second.id(), FIRST), listed(database, DONOR, false));
        assertEquals(Optional.of(second.id()), revisions(database).supersededBy(DONOR, report(database, FIRST)));
    }

    private static Set<Long> current(TestDatabase database, Scope scope) {
        return listed(database, scope, true);
    }

    private static Set<Long> listed(TestDatabase database, Scope scope, boolean current) {
        return reports(database).page(scope, Optional.empty(), current, Long.MAX_VALUE, 9).stream()
                .map(Report::id)
                .collect(Collectors.toSet());
    }

    private static String refused(TestDatabase database, long report) {
        return assertThrows(Conflict.class, () -> order(database, report, "Again", Optional.empty()))
                .code();
    }

    private static Report order(TestDatabase database, long report, String reason, Optional<String> key) {
        return database.inTransaction(() -> revisions(database).order(OFFICER, report(database, report), reason, key));
    }

    private static void status(TestDatabase database, long report, String status) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE report SET status = ?, issued_at = CURRENT_TIMESTAMP WHERE id = ?", status, report));
    }

    private static Revisions revisions(TestDatabase database) {
        return new Revisions(database.dataSource(), Clock.systemUTC(), trail(database));
    }

    private static Reports reports(TestDatabase database) {
        return new Reports(database.dataSource(), Clock.systemUTC(), trail(database));
    }

    private static Trail trail(TestDatabase database) {
        return new Trail(database.dataSource(), Clock.systemUTC());
    }

    private static Report report(TestDatabase database, long id) {
        return reports(database).withId(STAFF, id);
    }

    /** Issued on New Year in Greenwich, which is still the last day of the year in Mexico. */
    private static TestDatabase issued(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, issued_at, lock_version) VALUES (9, 'IST-1',"
                            + " 'donor-statement', 'donor', 'US-GOV-11', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en,es', 'pdf', 'issued', 100, 3, 1, 'k', 1,"
                            + " CURRENT_TIMESTAMP, TIMESTAMP WITH TIME ZONE '2024-01-01 02:00:00+00:00', 1)");
            handle.execute("INSERT INTO report_audience (report, donor, agreement) VALUES (9, 'US-GOV-11', 0)");
        });
        return database;
    }

    private static Reader officer(String office) {
        return new Reader(
                1,
                "officer",
                "Officer",
                Set.of(Role.OFFICER),
                Set.of(new OfficeCode(office)),
                Optional.empty(),
                false,
                Set.of(),
                "127.0.0.1");
    }
}
