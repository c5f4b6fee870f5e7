package org.istmo.domain.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Latch;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The posting months of an office. Closing a month closes all before it, and only the latest closed one reopens ({@code rules.md} 2). What comes late
 * is posted in the first open month and keeps its own date.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Periods {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;
    private MonthChecks checks;

    protected Periods() {}

    @Inject
    public Periods(DataSource dataSource, Clock clock, Trail trail, @Any Instance<MonthCheck> checks) {
        this(dataSource, clock, trail, (Iterable<MonthCheck>) checks);
    }

    Periods(DataSource dataSource, Clock clock, Trail trail, Iterable<MonthCheck> checks) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
        this.checks = new MonthChecks(checks);
    }

    /** The latest closed month; empty before the office's first close. */
    public Optional<YearMonth> closedThrough(Scope scope, OfficeCode office) {
        return jdbi.withHandle(
                handle -> seen(handle, scope, office).closedThrough().map(YearMonth::from));
    }

    /** How far each office and centre that is not closed is with closing, by code. */
    public List<OfficePeriod> all(Scope scope) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT code, zone, closed_through FROM office WHERE status <> 'closed' ORDER BY code")
                .map((row, context) -> new OfficePeriod(
                        new OfficeCode(row.getString("code")),
                        Optional.ofNullable(row.getObject("closed_through", LocalDate.class))
                                .map(YearMonth::from),
                        YearMonth.now(clock.withZone(ZoneId.of(row.getString("zone"))))
                                .minusMonths(1)))
                .list());
    }

    /** What was closed and reopened, newest first, those before the one with that number. */
    public List<Closing> history(Scope scope, OfficeCode office, long before, int limit) {
        return jdbi.withHandle(handle -> {
            seen(handle, scope, office);
            return new ClosingRows(handle).page(office, before, limit);
        });
    }

    /** The months that closing this one closes. */
    public CheckedMonths checked(Scope scope, OfficeCode office, YearMonth month) {
        return jdbi.withHandle(handle ->
                CheckedMonths.closing(office, month, seen(handle, scope, office).months()));
    }

    /** What finance wants to know before it closes the month, and with it all before it; of a closed one, what is open in it now. */
    public List<CheckResult> checks(Scope scope, OfficeCode office, YearMonth month) {
        return jdbi.withHandle(handle -> {
            OpenMonths open = seen(handle, scope, office).months();
            return checks.of(handle, CheckedMonths.closing(office, month, open));
        });
    }

    /**
     * Closes a month and all before it, and keeps what the checks found with the closing.
     *
     * @param onlyIfClear whether anything that is open refuses the close
     * @throws Conflict when it is closed already, not over yet in the office's zone, or not clear though it has to be
     */
    @Transactional
    public void close(Reader by, OfficeCode office, YearMonth month, String reason, boolean onlyIfClear) {
        by.mustActAs(Role.FINANCE, office);
        jdbi.useHandle(handle -> {
            Standing standing = held(handle, office);
            if (standing.months().isClosed(month.atDay(1))) {
                throw new Conflict("already-closed", month + " of " + office + " is closed.");
            }
            if (!month.isBefore(YearMonth.now(clock.withZone(standing.zone())))) {
                throw new Conflict(
                        "not-over", month + " is not over yet in the zone of " + office + ", " + standing.zone() + ".");
            }
            List<CheckResult> found = checks.of(handle, CheckedMonths.closing(office, month, standing.months()));
            if (onlyIfClear) {
                MonthChecks.mustBeClear(found);
            }
            write(
                    handle,
                    by,
                    office,
                    month,
                    Closing.CLOSE,
                    standing.closedThrough(),
                    month.atEndOfMonth(),
                    reason,
                    found);
        });
    }

    /**
     * Reopens the latest closed month.
     *
     * @throws Conflict when it is any other
     */
    @Transactional
    public void reopen(Reader by, OfficeCode office, YearMonth month, String reason) {
        by.mustActAs(Role.FINANCE, office);
        jdbi.useHandle(handle -> {
            Standing standing = held(handle, office);
            Optional<YearMonth> latest = standing.months().closedThrough().map(YearMonth::from);
            if (!latest.equals(Optional.of(month))) {
                throw new Conflict(
                        "not-the-latest",
                        "Only the latest closed month reopens: "
                                + latest.map(YearMonth::toString).orElse("none is closed") + ".");
            }
            write(
                    handle,
                    by,
                    office,
                    month,
                    Closing.REOPEN,
                    standing.closedThrough(),
                    month.minusMonths(1).atEndOfMonth(),
                    reason,
                    List.of());
        });
    }

    private void write(
            Handle handle,
            Reader by,
            OfficeCode office,
            YearMonth month,
            String action,
            Optional<LocalDate> before,
            LocalDate closedThrough,
            String reason,
            List<CheckResult> found) {
        handle.createUpdate("UPDATE office SET closed_through = :through WHERE code = :office")
                .bind("through", closedThrough)
                .bind("office", office.code())
                .execute();
        long id = new Numbers(handle).next();
        ClosingRows rows = new ClosingRows(handle);
        rows.insert(id, office, month, action, by.account(), clock.instant().atOffset(ZoneOffset.UTC), reason);
        rows.keep(id, found);
        Map<String, String> told = new TreeMap<>(Map.of(
                "reason", reason,
                "before.closedThrough", before.map(LocalDate::toString).orElse(""),
                "closedThrough", closedThrough.toString()));
        found.forEach(result -> told.put("open." + result.code(), String.valueOf(result.open())));
        trail.record(AuditEvent.done(by, "period." + action, "period:" + office + ":" + month, told));
    }

    private record Standing(ZoneId zone, Optional<LocalDate> closedThrough) {

        OpenMonths months() {
            return new OpenMonths(closedThrough);
        }
    }

    private static Standing seen(Handle handle, Scope scope, OfficeCode office) {
        scope.mustBeStaff();
        return standing(handle, office);
    }

    /** Under the office's latch: no file is posted while a month closes. */
    private static Standing held(Handle handle, OfficeCode office) {
        Latch.holdOffice(handle, office.code());
        return standing(handle, office);
    }

    private static Standing standing(Handle handle, OfficeCode office) {
        return handle.createQuery("SELECT zone, closed_through FROM office WHERE code = :office")
                .bind("office", office.code())
                .map((row, context) -> new Standing(
                        ZoneId.of(row.getString("zone")),
                        Optional.ofNullable(row.getObject("closed_through", LocalDate.class))))
                .findOne()
                .orElseThrow(() -> new Missing("office"));
    }
}
