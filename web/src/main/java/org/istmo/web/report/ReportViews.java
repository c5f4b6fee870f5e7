package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.clearance.Taken;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Revision;
import org.istmo.reporting.archive.Revisions;
import org.istmo.reporting.archive.StoredFile;

/** Makes of a report what its reader may see of it: a donor sees what was issued, not how the office got there. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ReportViews {

    private Reports reports;
    private Revisions revisions;

    protected ReportViews() {}

    @Inject
    public ReportViews(Reports reports, Revisions revisions) {
        this.reports = reports;
        this.revisions = revisions;
    }

    ReportView of(Report report, Scope scope) {
        List<Taken> taken = scope.staff() ? reports.clearance(report) : List.of();
        return new ReportView(
                report.id(),
                report.number(),
                report.type(),
                Map.of(report.scopeKind().word(), report.scopeKey()),
                report.office().code(),
                new ReportView.Period(report.from().toString(), report.to().toString()),
                report.status().word(),
                report.progress(),
                report.version(),
                revisions.of(report).map(Revision::before).orElse(null),
                revisions.supersededBy(report).orElse(null),
                null,
                report.snapshot().orElse(null),
                report.renderer().orElse(null),
                taken.stream().map(ReportViews::clearance).toList(),
                reports.next(report).map(Step::name).orElse(null),
                report.failure().orElse(null),
                reports.audience(report).stream()
                        .map(Audience::donor)
                        .distinct()
                        .toList(),
                report.issuedAt()
                        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                        .orElse(null),
                reports.files(report).stream().map(ReportViews::file).toList());
    }

    private static ReportView.ClearanceView clearance(Taken taken) {
        return new ReportView.ClearanceView(
                taken.step(),
                taken.outcome(),
                taken.by(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(taken.at()),
                taken.comment());
    }

    private static ReportView.FileView file(StoredFile file) {
        return new ReportView.FileView(
                file.format(),
                file.language(),
                file.size(),
                file.sha256(),
                new ReportView.RenderingView(file.renderingSha256(), file.renderingLength()),
                "/api/v1/reports/" + file.report() + "/files/" + file.language() + "." + file.format());
    }
}
