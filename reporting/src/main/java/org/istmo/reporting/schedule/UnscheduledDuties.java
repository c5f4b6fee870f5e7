package org.istmo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.grant.OwedReport;
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.time.CheckLine;
import org.istmo.domain.time.CheckResult;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.domain.time.MonthCheck;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.jdbi.v3.core.Handle;

/**
 * Before a month closes: reports on periods that end in these months that agreements owe and nobody sees to, neither an active schedule nor a person, however long ago
 * they were due. What this program does not make is left aside.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class UnscheduledDuties implements MonthCheck {

    private static final Scope AS_THE_PROGRAM = Scope.ofAudience(Sensitivity.INTERNAL);

    private OwedReports owed;
    private ReportKinds kinds;

    protected UnscheduledDuties() {}

    @Inject
    public UnscheduledDuties(OwedReports owed, ReportKinds kinds) {
        this.owed = owed;
        this.kinds = kinds;
    }

    @Override
    public String code() {
        return "unscheduled-duties";
    }

    @Override
    public int ordinal() {
        return 60;
    }

    /** A line for each agreement and type of report, by the day that the first is due. */
    @Override
    public CheckResult of(Handle handle, CheckedMonths months) {
        Optional<String> office = Optional.of(months.office().code());
        List<Schedule> schedules = new ScheduleRows(handle).activeOf(office);
        List<OwedReport> all = owed.all(AS_THE_PROGRAM, office, LocalDate.MIN, LocalDate.MAX);
        DutyMonths whole = new DutyMonths(all);
        DutySchedules seers = new DutySchedules(handle, schedules, whole);
        MadeReports made = new MadeReports(handle, months.from());
        List<OwedReport> open = all.stream()
                .filter(one -> !one.period().to().isBefore(months.from())
                        && !one.period().to().isAfter(months.to()))
                .filter(one -> kinds.of(one.report()).isPresent())
                .filter(one -> seers.of(one).isEmpty())
                .filter(one -> made.of(
                                one.report(), new AskedScope(ScopeKind.GRANT.word(), one.number()), whole.of(one))
                        .isEmpty())
                .toList();
        return new CheckResult(
                code(),
                open.size(),
                lines(open),
                "/api/v1/schedules/proposals?office=" + months.office().code());
    }

    private static List<CheckLine> lines(List<OwedReport> open) {
        Map<String, CheckLine> lines = new LinkedHashMap<>();
        for (OwedReport one : open) {
            lines.merge(
                    one.number() + " " + one.report(),
                    new CheckLine(
                            one.number() + " " + one.report(),
                            null,
                            null,
                            one.period().due(),
                            null,
                            1),
                    (first, next) -> new CheckLine(first.about(), null, null, first.date(), null, first.count() + 1));
        }
        return List.copyOf(lines.values());
    }
}
