package org.istmo.web.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.web.account.SignedIn;
import org.istmo.web.report.ReportLine;
import org.jspecify.annotations.Nullable;

/** Where the page of a report leads on to while it is a draft. */
@Named("draftLinks")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class DraftLinksPage {

    private SignedIn signedIn;
    private Reports reports;

    protected DraftLinksPage() {}

    @Inject
    public DraftLinksPage(SignedIn signedIn, Reports reports) {
        this.signedIn = signedIn;
        this.reports = reports;
    }

    /** What its audience would get; null where it is no draft. */
    public @Nullable String preview(ReportLine report) {
        return report.status().equals(Status.DRAFT.word()) || report.status().equals(Status.IN_CLEARANCE.word())
                ? "/reports/" + report.id() + "/preview"
                : null;
    }

    /** What officers write for it; null of a type that they write nothing for. */
    public @Nullable String narratives(ReportLine report) {
        return ShownDraft.isWritten(reports.withId(Scope.of(signedIn.reader()), report.id()))
                ? "/reports/" + report.id() + "/narratives"
                : null;
    }
}
