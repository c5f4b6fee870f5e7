package org.istmo.reporting.export;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.reconcile.Apart;
import org.istmo.reporting.reconcile.Comparison;
import org.istmo.reporting.reconcile.Reconciliation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciledActivitiesTest {

    private static final ActivityFilter YEAR = new ActivityFilter(
            Map.of(), Optional.of(LocalDate.parse("2023-01-01")), Optional.of(LocalDate.parse("2023-12-31")), "");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rows_that_count_stand_beside_the_figures_in_all_and_by_office_and_status(Vendor vendor) {
        Reconciliation found = taken(twice(vendor), ActivityFilter.ALL, 0);

        assertEquals(
                List.of(
                        "what.activities: 2 / 2",
                        "what.activities.before: 4 / 3",
                        "what.activities.of.office LPO-MEX: 2 / 2",
                        "what.activities.of.office ROPAN: 0 / 0",
                        "what.activities.of.status 2: 2 / 2"),
                Explained.said(found.figures()));
        assertEquals(
                List.of("P-1 PARENT  1"), Explained.named(Explained.one(found.figures(), "what.activities.before")));
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_no_row_has_and_figures_count_is_a_difference_in_its_status_too(Vendor vendor) {
        TestDatabase database = twice(vendor);
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE activity SET status = '4' WHERE identifier IN ('A-1', 'A-2')"));

        Reconciliation found = NoRows.of(database, ExportedLedger.ACTIVITIES, ActivityFilter.ALL);
        Reconciliation closed = NoRows.of(
                database,
                ExportedLedger.ACTIVITIES,
                new ActivityFilter(Map.of(By.STATUS, List.of("4")), Optional.empty(), Optional.empty(), ""));

        assertEquals(
                List.of(
                        "what.activities: 0 / 2",
                        "what.activities.before: 0 / 3",
                        "what.activities.of.office LPO-MEX: 0 / 2",
                        "what.activities.of.office ROPAN: 0 / 0",
                        "what.activities.of.status 2: 0 / 1",
                        "what.activities.of.status 4: 0 / 1"),
                Explained.said(found.figures()));
        assertEquals(
                List.of("what.activities.of.status 4: 0 / 1"),
                Explained.said(closed.figures()).stream()
                        .filter(said -> said.contains("status"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_two_offices_have_under_one_identifier_is_in_an_offices_report_that_offices(Vendor vendor) {
        TestDatabase database = twice(vendor);
        LedgerDesk.post(
                database,
                LedgerDesk.ROPAN,
                anActivity()
                        .called("C-1")
                        .in("PA", "100")
                        .dated("2", "2023-01-01")
                        .build());
        issued(database, "C-1");
        database.jdbi()
                .useHandle(handle -> handle.execute("UPDATE report SET scope_kind = 'office', scope_key = 'ROPAN'"));

        Reconciliation found = taken(database, YEAR, 1);

        assertEquals(List.of("what.activities: 1 / 1"), Explained.said(found.reports()));
        assertEquals(List.of(), Explained.named(found.reports().get(0)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void two_reports_are_held_in_one_pass_each_against_its_own(Vendor vendor) {
        TestDatabase database = twice(vendor);
        issued(database, "A-1", "A-2", "C-1");
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version, issued_at, claimed_at)"
                            + " SELECT 10, 'IST-10', type, 'office', 'ROPAN', 'ROPAN', period_from, period_to, languages, formats, status, progress,"
                            + " next_step, report_version, 'k10', requested_by, requested_at, lock_version, issued_at, claimed_at FROM report WHERE id = 9");
            handle.execute(
                    "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity)"
                            + " VALUES (10, 'activities', 1, 'activity', 'C-1', '', '', 1, 'internal')");
        });

        Reconciliation found = taken(database, YEAR, 1);

        assertEquals(
                List.of("[C-1 CHANGED_SINCE 2024-01-01T00:00:00Z -1]", "[A-2 KEPT_OTHER A-1 (/overlaps/17) -1]"),
                found.reports().stream()
                        .map(Explained::named)
                        .map(List::toString)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_figure_counts_where_the_one_that_was_kept_is_not_asked_for_is_named(Vendor vendor) {
        Reconciliation found = taken(
                twice(vendor),
                new ActivityFilter(Map.of(By.OFFICE, List.of("ROPAN")), Optional.empty(), Optional.empty(), ""),
                0);

        Comparison counted = Explained.one(found.figures(), "what.activities");
        assertEquals(0, counted.sum().signum());
        assertEquals(List.of("A-2 KEPT_OTHER A-1 (/overlaps/17) -1"), Explained.named(counted));
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_report_that_counted_before_a_decision_is_explained_activity_by_activity(Vendor vendor) {
        TestDatabase database = twice(vendor);
        issued(database, "A-1", "A-2", "C-1");

        Reconciliation found = taken(database, YEAR, 3);

        Comparison report = found.reports().get(0);
        assertEquals(List.of("what.activities: 2 / 3"), Explained.said(found.reports()));
        assertEquals(List.of("A-2 KEPT_OTHER A-1 (/overlaps/17) -1"), Explained.named(report));
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_came_in_since_a_report_is_named_and_what_did_not_run_in_its_period_is_in_no_sum(Vendor vendor) {
        TestDatabase database = twice(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-9")
                        .in("MX", "100")
                        .dated("2", "2023-05-01")
                        .build());
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-8")
                        .in("MX", "100")
                        .dated("2", "2024-05-01")
                        .build());
        issued(database, "A-1", "C-1");

        Reconciliation found = taken(database, ActivityFilter.ALL, 2);

        assertEquals(List.of("what.activities: 3 / 2"), Explained.said(found.reports()));
        assertEquals(
                "A-9 CHANGED_SINCE",
                Explained.named(found.reports().get(0)).get(0).substring(0, 17));
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "H2")
    void a_filter_that_takes_less_than_a_report_is_not_held_against_it(Vendor vendor) {
        TestDatabase database = twice(vendor);
        issued(database, "A-1");

        Reconciliation found =
                taken(database, new ActivityFilter(Map.of(By.COUNTRY, List.of("MX")), YEAR.from(), YEAR.to(), ""), 1);

        assertEquals(Apart.Why.NARROWER_FILTER, found.apart().get(0).why());
        assertEquals(List.of(), found.reports());
    }

    private static Reconciliation taken(TestDatabase database, ActivityFilter filter, int printed) {
        return TakenRows.by(
                        TakenRows.AUDITOR,
                        database,
                        ExportedLedger.ACTIVITIES,
                        filter,
                        report -> List.of(new Figure(
                                new Amount("activities", BigDecimal.valueOf(printed), ""), new Text("All", "Todas"))))
                .reconciliation();
    }

    /** are one event, of which A-1 was kept; P-1 is the parent of C-1. */
    private static TestDatabase twice(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        for (String own : List.of("A-1", "P-1", "C-1")) {
            LedgerDesk.post(
                    database,
                    anActivity()
                            .called(own)
                            .in("MX", "100")
                            .dated("2", "2023-02-01")
                            .build());
        }
        LedgerDesk.post(
                database,
                LedgerDesk.ROPAN,
                anActivity()
                        .called("A-2")
                        .in("MX", "100")
                        .dated("2", "2023-02-01")
                        .build());
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "UPDATE activity SET same_event_as = (SELECT a.id FROM activity a WHERE a.identifier = 'A-1') WHERE identifier = 'A-2'");
            handle.execute(
                    "INSERT INTO overlap (id, left_activity, right_activity, score, reasons_en, reasons_es, status, decision, kept, decided_last, found_at)"
                            + " SELECT 17, a.id, b.id, 0.9, '', '', 'decided', 'same-activity', a.id, 1, CURRENT_TIMESTAMP FROM activity a, activity b"
                            + " WHERE a.identifier = 'A-1' AND b.identifier = 'A-2'");
            handle.execute("INSERT INTO activity_relation (activity, type, identifier)"
                    + " SELECT id, '1', 'P-1' FROM activity WHERE identifier = 'C-1'");
            handle.execute("UPDATE import_receipt SET received_at = TIMESTAMP WITH TIME ZONE '2024-01-01 00:00:00+00'");
        });
        return database;
    }

    /** A report on the region that counted these, read before the receipt of what came in since. */
    private static void issued(TestDatabase database, String... activities) {
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version, issued_at, claimed_at)"
                            + " VALUES (9, 'IST-9', 'regional-overview', 'region', 'all', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'issued', 100, 1, 1,"
                            + " 'k', 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, TIMESTAMP WITH TIME ZONE '2023-07-01 00:00:00+00')");
            for (int at = 0; at < activities.length; at++) {
                handle.execute(
                        "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity)"
                                + " VALUES (9, 'activities', ?, 'activity', ?, '', '', 1, 'internal')",
                        at + 1,
                        activities[at]);
            }
        });
    }
}
