package org.istmo.reporting.issue;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryReportsTest {

    private static final int REPORTS = EntryReports.MOST + 3;
    private static final Scope STAFF = new Scope(true, Optional.empty(), false, Set.of(), Sensitivity.CONFIDENTIAL);

    /** Counts the snapshots that are read. */
    private static final class Counted extends Figures {
        private int read;

        @Override
        public List<Figure> of(Report report) {
            read++;
            return List.of();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void one_answer_reads_the_snapshots_of_the_reports_that_it_tells_and_no_more_than_it_may(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "100")
                        .spending("10.00", "USD", "2023-03-05")
                        .build());
        long entry = LedgerDesk.number(database, "SELECT MAX(id) FROM entry");
        counted(database, entry);
        Counted figures = new Counted();
        EntryReports reports = new EntryReports(database.dataSource(), figures);

        EntryReports.Some first = reports.of(STAFF, entry, 0, 500);
        assertEquals(EntryReports.MOST, first.reports().size());
        assertTrue(first.more());
        assertEquals(EntryReports.MOST, figures.read);

        long last = first.reports().get(EntryReports.MOST - 1).report().id();
        EntryReports.Some rest = reports.of(STAFF, entry, last, 500);
        assertEquals(3, rest.reports().size());
        assertFalse(rest.more());
        assertEquals(REPORTS, figures.read);

        assertEquals(2, reports.of(STAFF, entry, 0, 2).reports().size());
        assertEquals(REPORTS + 2, figures.read);
    }

    private static void counted(TestDatabase database, long entry) {
        database.jdbi().useHandle(handle -> {
            for (int id = 1; id <= REPORTS; id++) {
                handle.execute(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                                + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version, issued_at, claimed_at, snapshot_sha256)"
                                + " VALUES (?, ?, 'regional-overview', 'region', 'all', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'issued', 100, 1, 1,"
                                + " ?, 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, '')",
                        id,
                        "IST-" + id,
                        "k" + id);
                handle.execute(
                        "INSERT INTO lineage (report, entry, part, project, quarter, measure, currency, amount, usd)"
                                + " SELECT ?, a.entry, a.part, e.activity, '2023-Q1', 'expenditure', 'USD', a.amount, a.usd"
                                + " FROM allocation a JOIN entry e ON e.id = a.entry WHERE a.entry = ?",
                        id,
                        entry);
            }
        });
    }
}
