package org.istmo.reporting.issue;

import static org.istmo.domain.clearance.Staff.FINANCE;
import static org.istmo.domain.clearance.Staff.HEAD;
import static org.istmo.domain.clearance.Staff.OFFICER;
import static org.istmo.domain.clearance.Staff.OTHER_HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Comment;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClearanceCommentsTest {

    private static final String WORDS = "The second quarter looks short.";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_said_stands_in_order_until_it_is_resolved(Vendor vendor) {
        TestDatabase database = drafted(vendor);
        add(database, FINANCE, WORDS);
        add(database, OTHER_HEAD, "Which rate?");

        assertEquals(2, comments(database).open(Scope.of(HEAD), report(database)));
        Comment resolved = resolve(database, OFFICER, 1);

        assertEquals("officer.mex", resolved.resolution().orElseThrow().by().name());
        assertEquals(1, comments(database).open(Scope.of(HEAD), report(database)));
        assertEquals(List.of(WORDS, "Which rate?"), said(database, HEAD, 0));
        assertEquals(List.of("Which rate?"), said(database, HEAD, 1));
        assertThrows(Conflict.class, () -> resolve(database, FINANCE, 1));
        assertThrows(Missing.class, () -> resolve(database, OFFICER, 3));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_said_last_of_a_section_is_found_however_much_was_said_of_the_rest(Vendor vendor) {
        TestDatabase database = drafted(vendor);
        for (int number = 0; number < 5; number++) {
            add(database, FINANCE, WORDS);
        }
        List.of("One", "Two", "Three").forEach(words -> addTo(database, "progress", words));
        addTo(database, "risks", "Four");

        assertEquals(
                List.of("Two", "Three"),
                comments(database).onSection(Scope.of(HEAD), report(database), "progress", 2).stream()
                        .map(Comment::text)
                        .toList());
    }

    private static void addTo(TestDatabase database, String section, String words) {
        database.inTransaction(
                () -> comments(database).add(FINANCE, report(database), words, Optional.empty(), Optional.of(section)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_comment_is_resolved_by_who_made_it_or_by_the_reports_office(Vendor vendor) {
        TestDatabase database = drafted(vendor);
        add(database, FINANCE, WORDS);
        add(database, OTHER_HEAD, "Which rate?");

        assertThrows(Forbidden.class, () -> resolve(database, OTHER_HEAD, 1));
        resolve(database, OTHER_HEAD, 2);
        resolve(database, HEAD, 1);

        assertEquals(0, comments(database).open(Scope.of(HEAD), report(database)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_trail_knows_that_somebody_spoke_and_not_what_they_said(Vendor vendor) {
        TestDatabase database = drafted(vendor);

        add(database, FINANCE, WORDS);

        String trail = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT e.action || ' ' || e.subject || ' ' || p.detail FROM audit_entry e JOIN audit_particulars p ON p.seq = e.seq")
                        .mapTo(String.class)
                        .one());
        assertEquals("report.comment report:9 {\"comment\":\"1\",\"figure\":\"all.all.expenditure.usd\"}", trail);
        assertFalse(trail.contains("quarter"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void donors_read_none_and_auditors_make_none(Vendor vendor) {
        TestDatabase database = drafted(vendor);
        add(database, FINANCE, WORDS);

        assertThrows(Forbidden.class, () -> said(database, Staff.DONOR, 0));
        assertThrows(Forbidden.class, () -> comments(database).open(Scope.of(Staff.DONOR), report(database)));
        assertThrows(Forbidden.class, () -> add(database, Staff.AUDITOR, "Hm."));
        assertThrows(Forbidden.class, () -> add(database, Staff.DONOR, "Hm."));
        assertEquals(List.of(WORDS), said(database, Staff.AUDITOR, 0));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_issued_is_commented_on_no_more(Vendor vendor) {
        TestDatabase database = drafted(vendor);
        add(database, FINANCE, WORDS);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE report SET status = 'issued' WHERE id = 9"));

        assertThrows(Conflict.class, () -> add(database, FINANCE, "Too late."));
        assertTrue(resolve(database, FINANCE, 1).resolution().isPresent());
    }

    private static Comment add(TestDatabase database, Reader by, String text) {
        return database.inTransaction(() -> comments(database)
                .add(by, report(database), text, Optional.of("all.all.expenditure.usd"), Optional.empty()));
    }

    private static Comment resolve(TestDatabase database, Reader by, int number) {
        return database.inTransaction(() -> comments(database).resolve(by, report(database), number));
    }

    private static List<String> said(TestDatabase database, Reader by, int after) {
        return comments(database).page(Scope.of(by), report(database), after, 50).stream()
                .map(Comment::text)
                .toList();
    }

    private static ClearanceComments comments(TestDatabase database) {
        return new ClearanceComments(
                database.dataSource(), Clock.systemUTC(), new Trail(database.dataSource(), Clock.systemUTC()));
    }

    private static Report report(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> new ReportRows(handle)
                        .withId(Scope.ofAudience(Sensitivity.PUBLIC), 9)
                        .orElseThrow());
    }

    private static TestDatabase drafted(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                                + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) VALUES (9, 'IST-1',"
                                + " 'donor-statement', 'donor', 'US-GOV-11', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'draft', 100, 1, 1,"
                                + " 'k', 101, CURRENT_TIMESTAMP, 1)"));
        return database;
    }
}
