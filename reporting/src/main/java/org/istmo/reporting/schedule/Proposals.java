package org.istmo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.grant.Duty;
import org.istmo.domain.grant.KeptAgreements;
import org.istmo.domain.grant.OwedReport;
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Which duties have no active schedule, and the schedules that they ask for. A period is open until its report was issued, however long ago it was due. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Proposals {

    private Jdbi jdbi;
    private OwedReports owed;
    private KeptAgreements agreements;
    private ReportKinds kinds;

    protected Proposals() {}

    @Inject
    public Proposals(DataSource dataSource, OwedReports owed, KeptAgreements agreements, ReportKinds kinds) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.owed = owed;
        this.agreements = agreements;
        this.kinds = kinds;
    }

    /** By the day that the first open report is due, of one office or of all. What this program does not make is not among them. */
    public List<ScheduleProposal> all(Scope scope, Optional<String> office) {
        scope.mustBeStaff();
        Map<List<Object>, List<OwedReport>> open = new LinkedHashMap<>();
        for (OwedReport one : jdbi.withHandle(handle -> open(handle, scope, office))) {
            open.computeIfAbsent(List.of(one.agreement(), one.report()), key -> new ArrayList<>())
                    .add(one);
        }
        return open.values().stream()
                .map(periods -> proposal(scope, periods))
                .sorted(Comparator.comparing(ScheduleProposal::next).thenComparing(ScheduleProposal::grant))
                .toList();
    }

    private List<OwedReport> open(Handle handle, Scope scope, Optional<String> office) {
        List<Schedule> schedules = new ScheduleRows(handle).activeOf(office);
        List<OwedReport> all = owed.all(scope, office, LocalDate.MIN, LocalDate.MAX);
        DutyMonths months = new DutyMonths(all);
        DutySchedules seers = new DutySchedules(handle, schedules, months);
        List<OwedReport> unserved = all.stream()
                .filter(one -> kinds.of(one.report()).isPresent())
                .filter(one -> seers.of(one).isEmpty())
                .toList();
        Optional<LocalDate> earliest =
                unserved.stream().map(one -> one.period().to()).min(Comparator.naturalOrder());
        if (earliest.isEmpty()) {
            return List.of();
        }
        MadeReports made = new MadeReports(handle, earliest.get());
        return unserved.stream()
                .filter(one -> !made.isIssued(
                        one.report(), new AskedScope(ScopeKind.GRANT.word(), one.number()), months.of(one)))
                .toList();
    }

    /** @param periods of one agreement and one type, at least one, by the day they are due */
    private ScheduleProposal proposal(Scope scope, List<OwedReport> periods) {
        OwedReport first = periods.get(0);
        ReportType type = kinds.of(first.report()).map(ReportKind::type).orElseThrow();
        List<Duty> duties = agreements.withId(scope, first.agreement()).terms().duties().stream()
                .filter(duty -> duty.report().equals(first.report()))
                .toList();
        return new ScheduleProposal(
                first.number(),
                first.donor(),
                first.office(),
                first.report(),
                said(
                        duties,
                        Duty::languages,
                        type.languages().stream().map(Language::code).toList()),
                said(duties, Duty::formats, type.formats()),
                periods.size(),
                first.period().due());
    }

    /** What any of the duties says, of what there is; all of it where none says anything. */
    private static List<String> said(List<Duty> duties, Function<Duty, List<String>> part, List<String> known) {
        List<String> said = known.stream()
                .filter(word ->
                        duties.stream().anyMatch(duty -> part.apply(duty).contains(word)))
                .toList();
        return said.isEmpty() ? known : said;
    }
}
