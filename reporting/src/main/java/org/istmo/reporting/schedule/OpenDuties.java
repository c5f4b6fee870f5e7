package org.istmo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.grant.OwedReport;
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.jdbi.v3.core.Jdbi;

/**
 * What agreements owe and their readers do not have yet. To a donor a duty is open until a report was issued to it; how far the office is with one is not a donor's
 * to know, and the {@link DueCalendar} of the staff.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OpenDuties {

    private Jdbi jdbi;
    private OwedReports owed;

    protected OpenDuties() {}

    @Inject
    public OpenDuties(DataSource dataSource, OwedReports owed) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.owed = owed;
    }

    private record Done(String type, String number, LocalDate from, LocalDate to) {

        static Done of(Report report) {
            return new Done(report.type(), report.scopeKey(), report.from(), report.to());
        }

        static Done of(OpenDuty duty) {
            return new Done(
                    duty.owed().report(),
                    duty.owed().number(),
                    duty.span().from(),
                    duty.span().to());
        }
    }

    /**
     * Of one agreement, by the day they are due.
     *
     * @param agreement the number of its row
     * @throws org.istmo.domain.problem.Missing when there is none, or it is not the reader's
     */
    public List<OpenDuty> of(Scope scope, long agreement) {
        List<OwedReport> all = owed.of(scope, agreement, LocalDate.MIN, LocalDate.MAX);
        return all.isEmpty()
                ? List.of()
                : open(scope, all, Optional.of(all.get(0).number()));
    }

    /** Of every agreement that the reader sees, by the day they are due. */
    public List<OpenDuty> all(Scope scope) {
        return open(scope, owed.all(scope, Optional.empty(), LocalDate.MIN, LocalDate.MAX), Optional.empty());
    }

    private List<OpenDuty> open(Scope scope, List<OwedReport> all, Optional<String> number) {
        DutyMonths months = new DutyMonths(all);
        Set<Done> done = jdbi.withHandle(handle -> new ReportRows(handle).issuedOnGrants(scope, number)).stream()
                .map(Done::of)
                .collect(Collectors.toSet());
        return all.stream()
                .map(one -> new OpenDuty(one, months.of(one)))
                .filter(duty -> !done.contains(Done.of(duty)))
                .toList();
    }
}
