package org.istmo.faults;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.istmo.bench.Beans;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.treaty.Treaties;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.delivery.MailServer;
import org.istmo.reporting.delivery.MailSettings;
import org.istmo.reporting.delivery.Message;
import org.istmo.reporting.delivery.Messages;
import org.istmo.reporting.delivery.Outcome;
import org.istmo.reporting.delivery.Postman;
import org.istmo.reporting.gist.Gist;
import org.istmo.reporting.issue.Also;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.ClearanceDesk;
import org.istmo.reporting.issue.Desk;
import org.istmo.reporting.issue.DonorStatementKind;
import org.istmo.reporting.issue.Drafting;
import org.istmo.reporting.issue.Node;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.issue.Snapshots;
import org.istmo.reporting.issue.TieOutGate;
import org.istmo.reporting.order.Orders;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.jasper.DocumentPdf;
import org.istmo.reporting.render.sheet.DocumentXlsx;
import org.istmo.reporting.schedule.Debts;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.schedule.ScheduleRules;
import org.istmo.reporting.schedule.Schedules;
import org.istmo.reporting.schedule.Sweep;
import org.istmo.reporting.schedule.TargetDesk;
import org.istmo.reporting.signature.Signing;
import org.istmo.reporting.signature.SigningKeys;
import org.istmo.reporting.signature.SigningSettings;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.reporting.tieout.TieOutBook;

/** The program's services over a database by hand, each step in its transaction as the server gives it. */
final class NodeServices {

    static final String ADDRESS = "http://istmo.example.org";

    private static final int THREADS = 2;

    final Schedules schedules;
    final RunBook runs;
    final Sweep sweep;
    final Drafting drafting;
    final ClearanceDesk clearance;
    final Postman postman;
    final SigningKeys keys;

    private final TestDatabase database;

    /** @param mail none: it stays in the outbox */
    NodeServices(TestDatabase database, Clock clock, String name, Optional<MailSettings> mail) {
        this.database = database;
        DataSource source = database.dataSource();
        Trail trail = new Trail(source, clock);
        ReportKinds kinds = new ReportKinds(Beans.<ReportKind<?>>of(new DonorStatementKind(
                clock, new PublicAddress(ADDRESS), Beans.<DocumentRenderer>of(new DocumentPdf(), new DocumentXlsx()))));
        Snapshots snapshots = new Snapshots(source, database.snapshots());
        Reports reports = new Reports(source, clock, trail);
        Debts debts = new Debts(new OwedReports(source, clock));
        Orders orders = new Orders(kinds, new Agreements(source), new Offices(source), new Treaties(source), clock);
        this.schedules = new Schedules(
                source,
                clock,
                trail,
                new ScheduleRules(orders, new Offices(source), new Agreements(source), clock),
                kinds,
                debts);
        this.runs = new RunsInTransactions(clock, trail, debts);
        var executor = FaultNode.managed(Executors.newFixedThreadPool(THREADS));
        TieOutGate gate = new TieOutGate(kinds, snapshots, new TieOutsInTransactions(clock, trail), clock);
        this.drafting =
                new Drafting(executor, kinds, snapshots, new DeskInTransactions(clock, trail, new Node(name)), gate);
        this.sweep =
                new Sweep(runs, new TargetsInTransactions(clock, trail, orders, reports), drafting, executor, clock);
        this.keys = new SigningKeys(source, SigningSettings.from(Map.of(), ADDRESS), trail, clock);
        this.clearance = new ClearanceDesk(
                reports, kinds, snapshots, new BookInTransactions(clock, trail), new Signing(keys, clock), gate, clock);
        this.postman = new Postman(new MessagesInTransactions(clock, trail), new MailServer(mail, ADDRESS), clock);
    }

    /** Drafts, and what is in clearance. */
    List<Long> inClearance() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT id FROM report WHERE status IN ('draft', 'in-clearance') ORDER BY id")
                        .mapTo(Long.class)
                        .list());
    }

    private void inTransaction(Runnable work) {
        database.inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** What throws what it likes. */
    private interface Work {
        void run() throws IOException;
    }

    private void writing(Work work) throws IOException {
        Callable<Boolean> all = () -> {
            work.run();
            return true;
        };
        database.inTransaction(all);
    }

    private final class RunsInTransactions extends RunBook {

        RunsInTransactions(Clock clock, Trail trail, Debts debts) {
            super(database.dataSource(), clock, trail, schedules, debts);
        }

        @Override
        public void openDue(long id) {
            inTransaction(() -> super.openDue(id));
        }

        @Override
        public void complete(long id) {
            inTransaction(() -> super.complete(id));
        }

        @Override
        public void settle() {
            inTransaction(super::settle);
        }

        @Override
        public void tellHeldUp(long id) {
            inTransaction(() -> super.tellHeldUp(id));
        }
    }

    private final class TargetsInTransactions extends TargetDesk {

        TargetsInTransactions(Clock clock, Trail trail, Orders orders, Reports reports) {
            super(
                    database.dataSource(),
                    clock,
                    trail,
                    orders,
                    reports,
                    (account, schedule) -> Optional.of(Staff.OFFICER).filter(one -> one.account() == account));
        }

        @Override
        public Optional<Report> order(long target) {
            return database.inTransaction(() -> super.order(target));
        }

        @Override
        public void refused(long target, Refusal refusal) {
            inTransaction(() -> super.refused(target, refusal));
        }

        @Override
        public Optional<Report> release(long target) {
            return database.inTransaction(() -> super.release(target));
        }

        @Override
        public Optional<Report> tryAgain(long target) {
            return database.inTransaction(() -> super.tryAgain(target));
        }
    }

    private final class DeskInTransactions extends Desk {

        DeskInTransactions(Clock clock, Trail trail, Node node) {
            super(database.dataSource(), trail, clock, node);
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
            writing(() -> super.drafted(report, renderings, gist));
        }

        @Override
        public void failed(Report report, Throwable why) {
            inTransaction(() -> super.failed(report, why));
        }
    }

    private final class BookInTransactions extends ClearanceBook {

        BookInTransactions(Clock clock, Trail trail) {
            super(database.dataSource(), clock, trail);
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
    }

    private final class TieOutsInTransactions extends TieOutBook {

        TieOutsInTransactions(Clock clock, Trail trail) {
            super(database.dataSource(), clock, trail);
        }

        @Override
        public void keep(Reader by, Report report, TieOut found) {
            inTransaction(() -> super.keep(by, report, found));
        }

        @Override
        public void refused(Reader by, Report report, TieOut found) {
            inTransaction(() -> super.refused(by, report, found));
        }
    }

    private final class MessagesInTransactions extends Messages {

        MessagesInTransactions(Clock clock, Trail trail) {
            super(database.dataSource(), clock, trail);
        }

        @Override
        public Optional<Message> claim(long id) {
            return database.inTransaction(() -> super.claim(id));
        }

        @Override
        public void done(Message message, Outcome outcome) {
            inTransaction(() -> super.done(message, outcome));
        }
    }
}
