package org.istmo.reporting.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.issue.EntryReports;
import org.istmo.reporting.issue.Figures;
import org.istmo.reporting.lineage.CountedTotal;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.Lineage;
import org.istmo.reporting.lineage.LineageRow;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.LedgerLineage;
import org.istmo.reporting.revision.ChangedRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngagedReportsTest {

    private static final Figures NO_FIGURES = new Figures() {
        @Override
        public List<Figure> of(Report report) {
            return List.of();
        }
    };

    private static final Revision REVISION = new Revision(12, 11, 1, LocalDate.parse("2023-05-01"), "Late");
    private static final Scope ONE = Scope.auditing(Verifiers.ONE);
    private static final Scope OTHER = Scope.auditing(Verifiers.OTHER);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donors_verifier_reads_issued_reports_on_their_agreement_within_their_dates(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        report(database, 11, "grant", "G-7", "issued", "2023-03-01", "2023-03-31");
        report(database, 12, "grant", "G-7", "draft", "2023-03-01", "2023-03-31");
        report(database, 13, "grant", "G-7", "issued", "2023-01-01", "2023-03-31");
        report(database, 14, "grant", "G-7", "issued", "2023-03-01", "2023-04-30");
        report(database, 15, "grant", "G-8", "issued", "2023-03-01", "2023-03-31");
        report(database, 16, "donor", "D-7", "issued", "2023-03-01", "2023-03-31");
        report(database, 17, "region", "all", "issued", "2023-03-01", "2023-03-31");

        assertEquals(List.of(11L), seen(database, ONE));
        assertEquals(List.of(15L), seen(database, OTHER));
        assertEquals(7, seen(database, Scope.of(Staff.AUDITOR)).size());
        // Outside of the work of an audit they see nothing at all.
        assertEquals(List.of(), seen(database, Scope.of(Verifiers.ONE)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_rows_of_a_figure_are_those_of_their_dates(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        report(database, 11, "grant", "G-7", "issued", "2023-03-01", "2023-03-31");
        lineage(database, 11, "G-7", "a.agreement = 7");
        FigureKey spent = FigureKey.parse("expenditure.usd").orElseThrow();

        assertEquals(List.of("V-1 60.00", "withheld 30.00"), rows(database, ONE, spent));
        assertEquals(List.of("V-1 60.00", "V-1 6.00", "V-3 30.00"), rows(database, Scope.of(Staff.AUDITOR), spent));

        Lineage walked = new Lineage(database.dataSource());
        assertEquals(
                List.of("60.00", "30.00"),
                walked.slice(ONE, 11, spent, new Slice("counted", true, 0, 9)).stream()
                        .map(row -> row.countedValue().setScale(2).toPlainString())
                        .toList());
        assertEquals(
                1, walked.slice(ONE, 11, spent, new Slice("date", false, 1, 9)).size());
        assertEquals(new CountedTotal(2, new BigDecimal("90.00")), total(walked.total(ONE, 11, spent)));
        assertEquals(
                new CountedTotal(3, new BigDecimal("96.00")), total(walked.total(Scope.of(Staff.AUDITOR), 11, spent)));

        long later = Verifiers.entry(database, "V-1", "2023-04-02");
        long own = Verifiers.entry(database, "V-1", "2023-03-05");
        database.jdbi()
                .useHandle(handle ->
                        new Facts(handle, 11).write(List.of(fact(own + ":1", "60.00"), fact(later + ":1", "6.00"))));
        Lineage lineage = new Lineage(database.dataSource());
        assertEquals(
                List.of(own + ":1 60.000000", "withheld 6.000000"),
                lineage.facts(ONE, 11, "gain.USD", 0, 10).stream()
                        .map(row -> row.fact().reference() + " " + row.fact().counted())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_came_and_went_since_the_version_before_is_told_of_their_dates_and_of_no_overlap(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        report(database, 11, "grant", "G-7", "issued", "2023-03-01", "2023-03-31");
        lineage(database, 11, "G-7", "a.agreement = 7 AND e.transaction_date = DATE '2023-03-05'");
        report(database, 12, "grant", "G-7", "issued", "2023-03-01", "2023-03-31");
        lineage(database, 12, "G-7", "a.agreement = 7");
        long later = Verifiers.entry(database, "V-1", "2023-04-02");
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE entry SET cause = 'overlap', posted_at = CURRENT_TIMESTAMP + INTERVAL '9' DAY");
            handle.execute("UPDATE report SET claimed_at = CURRENT_TIMESTAMP");
            new Facts(handle, 12).write(List.of(fact(later + ":1", "6.00")));
        });

        assertEquals(List.of("withheld 30.00 RE_ALLOCATION"), changed(database, ONE));
        assertEquals(List.of("V-1 6.00 OVERLAP", "V-3 30.00 OVERLAP"), changed(database, Scope.of(Staff.AUDITOR)));
        assertEquals(List.of("withheld"), changedFacts(database, ONE));
        assertEquals(List.of(later + ":1"), changedFacts(database, Scope.of(Staff.AUDITOR)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void to_whom_else_a_report_is_addressed_and_a_later_version_that_is_not_theirs_they_are_not_told(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        report(database, 11, "grant", "G-7", "issued", "2023-03-01", "2023-03-31");
        report(database, 12, "grant", "G-7", "issued", "2023-03-01", "2023-03-31");
        database.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO report_audience (report, donor, agreement) VALUES (11, 'D-8', 8)");
            handle.execute("UPDATE report SET supersedes = 11 WHERE id = 12");
        });
        Reports reports = reports(database);
        Revisions revisions = new Revisions(
                database.dataSource(), Clock.systemUTC(), new Trail(database.dataSource(), Clock.systemUTC()));
        Report report = reports.withId(ONE, 11);

        assertEquals(
                List.of(7L),
                reports.audience(ONE, report).stream().map(Audience::agreement).toList());
        assertEquals(2, reports.audience(Scope.of(Staff.AUDITOR), report).size());
        assertEquals(Optional.of(12L), revisions.supersededBy(ONE, report));
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM report_audience WHERE report = 12"));
        assertEquals(Optional.empty(), revisions.supersededBy(ONE, report));
        assertEquals(Optional.of(12L), revisions.supersededBy(Scope.of(Staff.AUDITOR), report));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void from_an_entry_they_come_to_their_own_reports_alone_and_from_others_entries_nowhere(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        report(database, 11, "grant", "G-7", "issued", "2023-03-01", "2023-03-31");
        lineage(database, 11, "G-7", "a.agreement = 7");
        report(database, 15, "grant", "G-8", "issued", "2023-03-01", "2023-03-31");
        lineage(database, 15, "G-8", "a.agreement = 8");
        long shared = Verifiers.entry(database, "V-1", "2023-03-05");

        assertEquals(List.of(11L), counting(database, ONE, shared));
        assertEquals(List.of(15L), counting(database, OTHER, shared));
        assertEquals(List.of(11L, 15L), counting(database, Scope.of(Staff.AUDITOR), shared));
        assertEquals(List.of(11L), counting(database, ONE, Verifiers.entry(database, "V-3", "2023-03-07")));
        for (long others : List.of(
                Verifiers.entry(database, "V-2", "2023-03-06"),
                Verifiers.entry(database, "V-1", "2023-04-02"),
                Long.MAX_VALUE)) {
            assertThrows(Missing.class, () -> counting(database, ONE, others));
        }
        for (Reader closed : List.of(Verifiers.ONE, Staff.ADMIN, Staff.DONOR)) {
            assertThrows(Forbidden.class, () -> counting(database, Scope.of(closed), shared));
        }
    }

    private static CountedTotal total(CountedTotal told) {
        return new CountedTotal(told.rows(), told.counted().setScale(2));
    }

    private static Fact fact(String reference, String counted) {
        return new Fact(
                "gain.USD",
                "entry",
                reference,
                new Text("Entry", "Asiento"),
                new BigDecimal(counted),
                Sensitivity.PUBLIC);
    }

    private static List<Long> counting(TestDatabase database, Scope scope, long entry) {
        return new EntryReports(database.dataSource(), NO_FIGURES)
                .of(scope, entry, 0, 10).reports().stream()
                        .map(one -> one.report().id())
                        .toList();
    }

    private static List<String> rows(TestDatabase database, Scope scope, FigureKey figure) {
        return new Lineage(database.dataSource())
                .rows(scope, 11, figure, 0, 0, 10).stream()
                        .map((LineageRow row) -> row.activity() + " " + row.countedValue())
                        .toList();
    }

    private static List<String> changed(TestDatabase database, Scope scope) {
        return new ChangedRows(database.dataSource())
                .rows(scope, REVISION, FigureKey.parse("expenditure.usd").orElseThrow(), Optional.empty(), 10).stream()
                        .map(row -> row.row().activity() + " " + row.row().countedValue() + " " + row.cause())
                        .toList();
    }

    private static List<String> changedFacts(TestDatabase database, Scope scope) {
        return new ChangedRows(database.dataSource())
                .facts(scope, REVISION, "gain.USD").stream()
                        .map(changed -> changed.fact().reference())
                        .toList();
    }

    private static Reports reports(TestDatabase database) {
        return new Reports(
                database.dataSource(), Clock.systemUTC(), new Trail(database.dataSource(), Clock.systemUTC()));
    }

    private static List<Long> seen(TestDatabase database, Scope scope) {
        Reports reports = reports(database);
        List<Long> listed = reports.page(scope, Optional.empty(), false, Long.MAX_VALUE, 50).stream()
                .map(Report::id)
                .sorted()
                .toList();
        for (long id = 11; id <= 17; id++) {
            long one = id;
            if (!listed.contains(one)) {
                assertThrows(Missing.class, () -> reports.withId(scope, one));
            }
        }
        return listed;
    }

    private static void lineage(TestDatabase database, long id, String grant, String condition) {
        database.jdbi()
                .useTransaction(handle -> new LedgerLineage(List.of(Measure.EXPENDITURE), condition, Map.of(), false)
                        .write(
                                handle,
                                new DraftRequest(
                                        id,
                                        "IST-" + id,
                                        1,
                                        ScopeKind.GRANT,
                                        grant,
                                        "LPO-MEX",
                                        LocalDate.parse("2023-03-01"),
                                        LocalDate.parse("2023-04-30"),
                                        Scope.ofAudience(Sensitivity.CONFIDENTIAL),
                                        LocalDate.parse("2023-04-30"),
                                        "")));
    }

    /** Addressed to the desk of the agreement that it is about, or to both. */
    private static void report(
            TestDatabase database, long id, String kind, String key, String status, String from, String to) {
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, issued_at, lock_version, snapshot_sha256) VALUES (?, ?,"
                            + " 'donor-statement', ?, ?, 'LPO-MEX', CAST(? AS DATE), CAST(? AS DATE), 'en', 'pdf', ?, 100, 3, 1, ?, 1,"
                            + " CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1, 'ab')",
                    id,
                    "IST-" + id,
                    kind,
                    key,
                    from,
                    to,
                    status,
                    "key-" + id);
            if (!key.equals("G-8")) {
                handle.execute("INSERT INTO report_audience (report, donor, agreement) VALUES (?, 'D-7', 7)", id);
            }
            if (!key.equals("G-7")) {
                handle.execute("INSERT INTO report_audience (report, donor, agreement) VALUES (?, 'D-8', 8)", id);
            }
        });
    }
}
