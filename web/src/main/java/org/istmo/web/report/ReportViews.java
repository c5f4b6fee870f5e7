package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.clearance.Taken;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.archive.Failure;
import org.istmo.reporting.archive.Failures;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Revision;
import org.istmo.reporting.archive.Revisions;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.ClearanceComments;

/** Makes of a report what its reader may see of it: a donor and their verifier see what was issued, not how the office got there. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ReportViews {

    private Reports reports;
    private Revisions revisions;
    private ClearanceBook book;
    private ClearanceComments comments;
    private Failures failures;
    private Tongue tongue;

    protected ReportViews() {}

    @Inject
    public ReportViews(
            Reports reports,
            Revisions revisions,
            ClearanceBook book,
            ClearanceComments comments,
            Failures failures,
            Tongue tongue) {
        this.reports = reports;
        this.revisions = revisions;
        this.book = book;
        this.comments = comments;
        this.failures = failures;
        this.tongue = tongue;
    }

    ReportView of(Report report, Reader reader) {
        Scope scope = Scope.auditing(reader);
        List<Taken> taken = scope.staff() ? reports.clearance(report) : List.of();
        Optional<Clearance> open = book.clearance(report);
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
                revisions.supersededBy(scope, report).orElse(null),
                scope.staff() ? report.schedule().orElse(null) : null,
                report.snapshot().orElse(null),
                report.renderer().orElse(null),
                taken.stream().map(ReportViews::clearance).toList(),
                open.map(clearance -> clearance.due().name()).orElse(null),
                open.map(clearance -> clearance.due().role().word()).orElse(null),
                open.map(clearance -> clearance.due().takenFor(report.office()).code())
                        .orElse(null),
                open.map(clearance -> clearance.of(reader).isGranted()).orElse(false),
                scope.staff() ? comments.open(scope, report) : null,
                failures.of(report).map(this::error).orElse(null),
                reports.audience(scope, report).stream()
                        .map(Audience::donor)
                        .distinct()
                        .toList(),
                report.issuedAt()
                        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                        .orElse(null),
                reports.files(report).stream().map(ReportViews::file).toList());
    }

    private ReportView.ErrorView error(Failure failure) {
        return new ReportView.ErrorView(
                failure.reason().word(),
                failure.reason().words(failure.refusal()).in(tongue.language()),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(failure.at()),
                failure.reason().retryable());
    }

    private static ReportView.ClearanceView clearance(Taken taken) {
        return new ReportView.ClearanceView(
                taken.step(),
                taken.outcome(),
                taken.by().name(),
                taken.principal().map(Person::name).orElse(null),
                taken.returnedTo().orElse(null),
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
                file.content().orElse(null),
                "/api/v1/reports/" + file.report() + "/files/" + file.language() + "." + file.format());
    }
}
