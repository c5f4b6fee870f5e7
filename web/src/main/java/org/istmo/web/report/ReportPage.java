package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.grant.Agreements;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Revisions;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{id}}: one report, at the address that its pages print. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReportPage {

    private static final String PDF = "pdf";

    private ShownReport shown;
    private Reports reports;
    private Revisions revisions;
    private Agreements agreements;
    private ReportLines lines;
    private Reading reading;
    private final Once<ReportLine> line = Once.of(this::line);

    protected ReportPage() {}

    @Inject
    public ReportPage(
            ShownReport shown,
            Reports reports,
            Revisions revisions,
            Agreements agreements,
            ReportLines lines,
            Reading reading) {
        this.shown = shown;
        this.reports = reports;
        this.revisions = revisions;
        this.agreements = agreements;
        this.lines = lines;
        this.reading = reading;
    }

    /** Before the page: its markup by itself is the page of no report. */
    public void mustBeNamed() throws IOException {
        if (!shown.isNamed()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "no report is named");
            faces.responseComplete();
        }
    }

    /** @throws org.istmo.domain.problem.Missing when there is none or it is not the reader's to see */
    public ReportLine getReport() {
        return line.get();
    }

    private ReportLine line() {
        return lines.of(List.of(report()), shown.scope()).get(0);
    }

    public int getVersion() {
        return report().version();
    }

    /** The page of the version that was issued in its stead; null when it is the latest. */
    public @Nullable String getSupersededBy() {
        return revisions
                .supersededBy(shown.scope(), report())
                .map(later -> "/reports/" + later)
                .orElse(null);
    }

    /** The room of the agreement that it is about; null when it is about something else. */
    public @Nullable String getRoom() {
        Report report = report();
        Optional<Agreement> agreement = report.scopeKind() == ScopeKind.GRANT
                ? agreements.withNumber(shown.scope(), report.scopeKey())
                : Optional.empty();
        return agreement.map(one -> "/agreements/" + one.id()).orElse(null);
    }

    /** The address of the PDF to look at in the page: in the reader's language where there is one; null when there is none at all. */
    public @Nullable String getPreview() {
        List<StoredFile> files = reports.files(report()).stream()
                .filter(file -> file.format().equals(PDF))
                .toList();
        return files.stream()
                .filter(file -> file.language().equals(reading.getCode()))
                .findFirst()
                .or(() -> files.stream().findFirst())
                .map(file -> "/reports/" + file.report() + "/files/" + file.language() + "." + PDF + "?inline")
                .orElse(null);
    }

    /** Whether its figures are the reader's to walk down to their rows, which donors do not. */
    public boolean isWalked() {
        return shown.scope().staff() && report().snapshot().isPresent();
    }

    private Report report() {
        return shown.report();
    }
}
