package org.istmo.reporting.issue;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Failures;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.gist.Gist;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.signature.Signing;
import org.istmo.reporting.sitting.SittingList;
import org.istmo.reporting.sitting.SittingNode;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.reporting.tieout.TieOutBook;

/** An office that makes reports of one small type over a ledger, on a database that may go away. */
final class AtWork {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
    static final long REPORT = 9;

    final TestDatabase database;
    final FailingDatabase failing = new FailingDatabase();
    final SpendingKind kind = new SpendingKind();
    final Drafting drafting;

    /** Whoever may act with an account, and as whom. */
    final Map<Long, Reader> acting = new HashMap<>();

    /** What happens just before somebody is found to act. */
    Runnable waking = () -> {};

    private AtWork(TestDatabase database) {
        this.database = database;
        this.drafting = new Drafting(noThreads(), kind.alone(), snapshots(), new DeskInTransactions(), gate());
    }

    /** With an activity that spent 10 US dollars of a donor's, and a report on it that was ordered. */
    static AtWork on(Vendor vendor) {
        AtWork office = new AtWork(LedgerDesk.ready(vendor));
        Staff.enter(office.database);
        office.spend("A-1", "10", "USD", "2023-02-01");
        office.order(REPORT, "2023-01-01", "2023-12-31");
        return office;
    }

    void spend(String activity, String amount, String currency, String date) {
        LedgerDesk.post(
                database,
                LPO_MEX,
                anActivity().called(activity).spending(amount, currency, date).build());
    }

    void order(long id, String from, String to) {
        sql(
                "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                        + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) VALUES ("
                        + id
                        + ", 'IST-" + id + "', 'donor-statement', 'donor', 'US-GOV-11', 'LPO-MEX', DATE '" + from
                        + "', DATE '" + to
                        + "', 'en,es', 'pdf', 'queued', 0, 1, 1, 'key-" + id + "', 101, CURRENT_TIMESTAMP, 1)");
        sql("INSERT INTO report_audience (report, donor, agreement) VALUES (" + id + ", 'US-GOV-11', 0)");
    }

    Report report() {
        return report(REPORT);
    }

    Report report(long id) {
        return database.jdbi()
                .withHandle(handle -> new ReportRows(handle)
                        .withId(Scope.ofAudience(Sensitivity.PUBLIC), id)
                        .orElseThrow());
    }

    /** Makes a draft what a head of office would have issued. */
    void issue(long id) {
        sql("UPDATE report_file SET stage = 'issued' WHERE report = " + id);
        sql("UPDATE report SET status = 'issued', issued_at = CURRENT_TIMESTAMP WHERE id = " + id);
    }

    TieOutBook tieOuts() {
        return new TieOutBook(database.dataSource(), CLOCK, trail());
    }

    TieOutGate gate() {
        return new TieOutGate(kind.alone(), snapshots(), tieOuts(), CLOCK);
    }

    Failures failures() {
        return new Failures(database.dataSource());
    }

    ClearanceBook book() {
        return new ClearanceBook(failing.over(database.dataSource()), CLOCK, trailThatMayFail());
    }

    /** Whose files are issued without a signature: a small type has no place for one. */
    ClearanceDesk desk() {
        Signing nobody = new Signing() {
            @Override
            public List<Rendering> signed(List<Rendering> renderings) {
                return renderings;
            }
        };
        return new ClearanceDesk(
                new Reports(database.dataSource(), CLOCK, trail()),
                kind.alone(),
                snapshots(),
                new BookInTransactions(),
                nobody,
                new TieOutGate(kind.alone(), snapshots(), new TieOutsInTransactions(), CLOCK),
                CLOCK);
    }

    /** Writes down that a run is there. */
    void run(Run run) {
        sql(
                "INSERT INTO schedule (id, name, office, type, per_each, period, year_start, days_after, zone, languages, formats, catch_up, status, counts_from,"
                        + " version, owner, saved_at) VALUES (" + run.schedule()
                        + ", 'Each donor', 'LPO-MEX', 'donor-statement', 'donor', 'previous-year', '01-01', 1, 'UTC', 'en,es', 'pdf', 'all', 'active',"
                        + " CURRENT_TIMESTAMP, 1, 101, CURRENT_TIMESTAMP)");
        sql("INSERT INTO schedule_run (id, schedule, period_from, period_to, due_at, started_at, skipped) VALUES ("
                + run.id() + ", "
                + run.schedule()
                + ", DATE '2023-01-01', DATE '2023-12-31', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, FALSE)");
    }

    /** A node of that name, which finds whoever acts. */
    SittingNode node(String name) {
        List.of(Staff.OFFICER, Staff.FINANCE, Staff.HEAD)
                .forEach(person -> acting.putIfAbsent(person.account(), person));
        return new SittingNode(
                database,
                CLOCK,
                name,
                new BookInTransactions(),
                desk(),
                (account, from) -> {
                    waking.run();
                    return Optional.ofNullable(acting.get(account));
                },
                noThreads());
    }

    SittingList sittingList() {
        return new SittingList(
                database.dataSource(),
                CLOCK,
                new Reports(database.dataSource(), CLOCK, trail()),
                book(),
                new ClearanceComments(database.dataSource(), CLOCK, trail()),
                new GistsInTransactions());
    }

    /** As the server calls it. */
    private final class GistsInTransactions extends Gists {

        GistsInTransactions() {
            super(database.dataSource(), kind.alone());
        }

        @Override
        public void complete(Scope scope, Collection<Long> reports) {
            database.inTransaction(() -> {
                super.complete(scope, reports);
                return "";
            });
        }
    }

    ClearancePreview preview() {
        return new ClearancePreview(kind.alone(), snapshots(), book(), CLOCK);
    }

    Snapshots snapshots() {
        return new Snapshots(failing.over(database.dataSource()), failing.over(database.snapshots()));
    }

    private Trail trail() {
        return new Trail(database.dataSource(), CLOCK);
    }

    private Trail trailThatMayFail() {
        return new Trail(failing.over(database.dataSource()), CLOCK);
    }

    void sql(String statement) {
        database.jdbi().useHandle(handle -> handle.execute(statement));
    }

    long number(String query) {
        return LedgerDesk.number(database, query);
    }

    private static ManagedExecutorService noThreads() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                AtWork.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    ((Runnable) arguments[0]).run();
                    return null;
                });
    }

    /** As the server calls it: each step in a transaction. */
    private final class DeskInTransactions extends Desk {

        DeskInTransactions() {
            super(failing.over(database.dataSource()), trailThatMayFail(), CLOCK, new Node("here"));
        }

        @Override
        public List<Long> unfinished(Set<Long> underway, Duration lost) {
            return database.inTransaction(() -> super.unfinished(underway, lost));
        }

        @Override
        public Optional<Report> claim(long id) {
            return database.inTransaction(() -> super.claim(id));
        }

        @Override
        public void drafted(Report report, List<Rendering> renderings, Gist gist) throws IOException {
            database.inTransaction(() -> {
                super.drafted(report, renderings, gist);
                return report;
            });
        }

        @Override
        public void failed(Report report, Throwable why) {
            database.inTransaction(() -> {
                super.failed(report, why);
                return report;
            });
        }
    }

    /** As the server calls it: each step in a transaction. */
    private final class BookInTransactions extends ClearanceBook {

        BookInTransactions() {
            super(failing.over(database.dataSource()), CLOCK, trailThatMayFail());
        }

        @Override
        public Report take(Reader reader, Report report, String comment, Also also) {
            return database.inTransaction(() -> super.take(reader, report, comment, also));
        }

        @Override
        public Report issue(Reader reader, Report report, String comment, List<Rendering> renderings, Also also)
                throws IOException {
            return database.inTransaction(() -> super.issue(reader, report, comment, renderings, also));
        }

        @Override
        public Report giveBack(Reader reader, Report report, Optional<String> to, String comment, Also also) {
            return database.inTransaction(() -> super.giveBack(reader, report, to, comment, also));
        }
    }

    /** As the server calls it. */
    private final class TieOutsInTransactions extends TieOutBook {

        TieOutsInTransactions() {
            super(database.dataSource(), CLOCK, trail());
        }

        @Override
        public void keep(Reader by, Report report, TieOut found) {
            database.inTransaction(() -> {
                super.keep(by, report, found);
                return report;
            });
        }

        @Override
        public void refused(Reader by, Report report, TieOut found) {
            database.inTransaction(() -> {
                super.refused(by, report, found);
                return report;
            });
        }
    }
}
