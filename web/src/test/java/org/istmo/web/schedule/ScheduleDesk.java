package org.istmo.web.schedule;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.centre.CentreMonth;
import org.istmo.domain.centre.CentreReturns;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.AgreementDesk;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.grant.KeptAgreements;
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.grant.TermsBuilder;
import org.istmo.domain.ledger.Reallocations;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.CheckResult;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.domain.time.HandClock;
import org.istmo.domain.treaty.Treaties;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.issue.CentreReportKind;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.DonorStatementKind;
import org.istmo.reporting.issue.Drafting;
import org.istmo.reporting.issue.PortfolioKind;
import org.istmo.reporting.issue.RegionalOverviewKind;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.issue.TreatyStateKind;
import org.istmo.reporting.order.Orders;
import org.istmo.reporting.reminder.CentreDesk;
import org.istmo.reporting.reminder.CentreRound;
import org.istmo.reporting.reminder.DigestDesk;
import org.istmo.reporting.reminder.Digests;
import org.istmo.reporting.reminder.ReminderDesk;
import org.istmo.reporting.reminder.Reminders;
import org.istmo.reporting.schedule.Debts;
import org.istmo.reporting.schedule.DueCalendar;
import org.istmo.reporting.schedule.Proposals;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.reporting.schedule.ScheduleProposal;
import org.istmo.reporting.schedule.ScheduleRules;
import org.istmo.reporting.schedule.Schedules;
import org.istmo.reporting.schedule.Sweep;
import org.istmo.reporting.schedule.TargetDesk;
import org.istmo.reporting.schedule.UnscheduledDuties;
import org.istmo.web.register.RegisterDesk;

/** Schedules over a fresh database with two donors, at a time that a test moves on; nothing is drafted, and what would be is remembered. */
final class ScheduleDesk {

    final RegisterDesk people;
    /** The numbers of the reports that were handed over to be drafted, each as often as it was. */
    final List<Long> drafted = Collections.synchronizedList(new ArrayList<>());
    /** The accounts that open nothing any more. */
    final Set<Long> gone = new HashSet<>();
    /** Whether no report can be ordered, for a reason that nobody foresaw. */
    boolean outOfOrder;

    private final HandClock clock = new HandClock("2024-02-10T18:00:00Z");
    private final Sweep sweep;

    ScheduleDesk(Vendor vendor) {
        people = new RegisterDesk(vendor);
        sql("INSERT INTO donor (code, name) VALUES ('US-GOV-11', 'State') ON CONFLICT DO NOTHING");
        sql("INSERT INTO donor (code, name) VALUES ('US-GOV-1', 'USAID') ON CONFLICT DO NOTHING");
        sweep = new Sweep(book(), targets(), new Remembering(), atOnce(), clock);
    }

    Clock clock() {
        return clock;
    }

    void at(String moment) {
        clock.at(moment);
    }

    void sql(String sql) {
        people.database().jdbi().useHandle(handle -> handle.execute(sql));
    }

    String text(String sql) {
        return people.text(sql);
    }

    void enter(TermsBuilder builder) {
        AgreementTerms agreement = builder.build();
        Reader by = people.officer.actsFor(agreement.office()) ? people.officer : people.panama;
        people.database()
                .inTransaction(
                        () -> new AgreementDesk(people.database().dataSource(), new Reallocations(clock()), trail())
                                .enter(by, agreement));
    }

    /** Writes down what people may do, and opens an account for finance of Mexico. */
    void employ() {
        sql(
                "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts, credentials, created_at)"
                        + " VALUES (8, 'finance', 'finance', 'es', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP)");
        sql("INSERT INTO account_role (account, role) VALUES (8, 'finance')");
        sql("INSERT INTO account_office (account, office) VALUES (8, 'LPO-MEX')");
        for (Reader person : List.of(people.officer, people.head, people.panama, people.auditor, people.admin)) {
            person.roles()
                    .forEach(role -> sql("INSERT INTO account_role (account, role) VALUES (" + person.account() + ", '"
                            + role.word() + "')"));
            person.offices()
                    .forEach(office -> sql("INSERT INTO account_office (account, office) VALUES (" + person.account()
                            + ", '" + office.code() + "')"));
        }
    }

    /** What is found before a month of Mexico closes, and with it all before it. */
    CheckResult unscheduledDuties(YearMonth month) {
        CheckedMonths months = new CheckedMonths(new OfficeCode("LPO-MEX"), Optional.empty(), month);
        return people.database()
                .jdbi()
                .withHandle(handle -> new UnscheduledDuties(
                                new OwedReports(people.database().dataSource(), clock()), new Kinds())
                        .of(handle, months));
    }

    /** One round of reminders. */
    void remind() {
        inTransaction(() -> new Reminders(
                        calendar(),
                        new ReminderDesk(people.database().dataSource(), clock(), trail()),
                        new Offices(people.database().dataSource()),
                        clock())
                .round());
    }

    /** One round of digests. */
    void digest() {
        inTransaction(
                () -> new Digests(calendar(), new DigestDesk(people.database().dataSource(), clock(), trail()), clock())
                        .round());
    }

    /** One round that asks the centres. */
    void askCentres() {
        inTransaction(() ->
                new CentreRound(new CentreDesk(people.database().dataSource(), clock(), trail()), clock()).round());
    }

    CentreReturns returns() {
        return new CentreReturns(people.database().dataSource(), clock(), trail());
    }

    /** As the API does it. */
    CentreMonth say(Reader by, String centre, String month, String state) {
        return people.database()
                .inTransaction(
                        () -> returns().say(by, new OfficeCode(centre), YearMonth.parse(month), state, "As agreed"));
    }

    void close(String office, String through) {
        sql("UPDATE office SET closed_through = DATE '" + through + "' WHERE code = '" + office + "'");
    }

    private Trail trail() {
        return new Trail(people.database().dataSource(), clock());
    }

    private Debts debts() {
        return new Debts(new OwedReports(people.database().dataSource(), clock()));
    }

    private Orders orders() {
        return new Orders(
                new Kinds(),
                new Agreements(people.database().dataSource()),
                new Offices(people.database().dataSource()),
                new Treaties(people.database().dataSource()),
                clock());
    }

    Schedules schedules() {
        return new Schedules(
                people.database().dataSource(),
                clock(),
                trail(),
                new ScheduleRules(
                        orders(),
                        new Offices(people.database().dataSource()),
                        new Agreements(people.database().dataSource()),
                        clock()),
                new Kinds(),
                debts());
    }

    DueCalendar calendar() {
        return new DueCalendar(
                people.database().dataSource(),
                clock(),
                new OwedReports(people.database().dataSource(), clock()),
                debts(),
                new ClearanceBook(people.database().dataSource(), clock(), trail()));
    }

    List<ScheduleProposal> proposals() {
        return new Proposals(
                        people.database().dataSource(),
                        new OwedReports(people.database().dataSource(), clock()),
                        new KeptAgreements(people.database().dataSource()),
                        new Kinds())
                .all(Scope.of(people.auditor), Optional.empty());
    }

    RunBook book() {
        return new RunBook(people.database().dataSource(), clock(), trail(), schedules(), debts()) {
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
        };
    }

    TargetDesk targets() {
        return new TargetDesk(
                people.database().dataSource(),
                clock(),
                trail(),
                orders(),
                new Reports(people.database().dataSource(), clock(), trail()),
                (account, schedule) -> people().filter(reader -> reader.account() == account)
                        .filter(reader -> !gone.contains(account))
                        .findFirst()) {
            @Override
            public Optional<Report> order(long target) {
                if (outOfOrder) {
                    throw new IllegalStateException("Nobody foresaw this.");
                }
                return people.database().inTransaction(() -> super.order(target));
            }

            @Override
            public void refused(long target, Refusal refusal) {
                inTransaction(() -> super.refused(target, refusal));
            }

            @Override
            public Optional<Report> release(long target) {
                return people.database().inTransaction(() -> super.release(target));
            }

            @Override
            public Optional<Report> tryAgain(long target) {
                return people.database().inTransaction(() -> super.tryAgain(target));
            }
        };
    }

    private void inTransaction(Runnable work) {
        people.database().inTransaction(() -> {
            work.run();
            return true;
        });
    }

    private Stream<Reader> people() {
        return Stream.of(people.officer, people.panama, people.head, people.treaty);
    }

    void sweep() {
        sweep.round();
    }

    private static ManagedExecutorService atOnce() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                ScheduleDesk.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    ((Runnable) arguments[0]).run();
                    return null;
                });
    }

    private final class Remembering extends Drafting {
        @Override
        public void soon(long report) {
            drafted.add(report);
        }
    }

    void complete() {
        sweep.complete();
    }

    Schedule open(Reader by, String json) {
        return people.database().inTransaction(() -> schedules().open(by, RegisterDesk.sent(json)));
    }

    /** As the API does it: what is due by the times of before has its run first. */
    Schedule change(Reader by, Schedule from, String json) {
        book().openDue(from.id());
        return people.database()
                .inTransaction(() -> schedules().change(by, from.id(), from.version(), RegisterDesk.sent(json)));
    }

    Run runNow(Reader by, Schedule schedule) {
        return people.database().inTransaction(() -> book().now(by, schedule.id()));
    }

    List<Run> runs(Schedule schedule) {
        return book().page(Scope.of(people.auditor), schedule.id(), 100_000, Long.MAX_VALUE, 500);
    }

    /** Period and status of each, the latest first. */
    List<String> told(Schedule schedule) {
        return runs(schedule).stream()
                .map(run -> run.span().from() + " " + run.status() + " "
                        + run.targets().stream()
                                .map(target -> target.target().key() + ":"
                                        + target.status().word())
                                .toList())
                .toList();
    }

    List<String> faults(Reader by, String json) {
        return assertThrows(Invalid.class, () -> open(by, json)).fields().stream()
                .map(field -> field.pointer() + " " + field.code())
                .sorted()
                .toList();
    }

    private static final class Kinds extends ReportKinds {

        @Override
        public Optional<ReportKind<?>> of(String type) {
            return Stream.<ReportKind<?>>of(
                            new AStatement(), new TheRegion(), new AState(), new ACentre(), new APortfolio())
                    .filter(kind -> kind.type().code().equals(type))
                    .findFirst();
        }
    }

    private static final class AStatement extends DonorStatementKind {}

    private static final class ACentre extends CentreReportKind {}

    private static final class APortfolio extends PortfolioKind {}

    private static final class TheRegion extends RegionalOverviewKind {}

    private static final class AState extends TreatyStateKind {}
}
