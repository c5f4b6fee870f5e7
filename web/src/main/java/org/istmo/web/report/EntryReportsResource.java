package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Revisions;
import org.istmo.reporting.issue.EntryReports;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /entries/{id}/reports}: the reports that counted an entry of the ledger, and what its reversal would change in them. */
@OpenTo({Circle.STAFF, Circle.VERIFIERS})
@Path("entries/{id}/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class EntryReportsResource {

    private SignedIn signedIn;
    private EntryReports reports;
    private Revisions revisions;
    private Tongue tongue;

    protected EntryReportsResource() {}

    @Inject
    public EntryReportsResource(SignedIn signedIn, EntryReports reports, Revisions revisions, Tongue tongue) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.revisions = revisions;
        this.tongue = tongue;
    }

    @GET
    @Operation(
            description =
                    "Every report that counted the entry, drafts and superseded versions too, by number: the rows it counted, and each figure that the entry"
                            + " is in, in the order of the page, with its value, what the entry adds to it, what it would be without, and what a revision"
                            + " would print once the entry is reversed. An issued report itself never changes. A donor's verifier has of an entry of theirs the issued reports on the agreement whose"
                            + " period lies within their dates. At most 20 stand in one answer, whatever the limit; `next` leads on.")
    public Page<EntryReportView> list(@PathParam("id") long id, @BeanParam Paging paging) {
        long after = paging.after(1).map(position -> position.get(0)).orElse(0L);
        Scope scope = Scope.auditing(signedIn.reader());
        EntryReports.Some some = reports.of(scope, id, after, paging.limit());
        return Paging.page(
                some.reports(),
                some.more(),
                one -> EntryReportView.of(
                        one, revisions.supersededBy(scope, one.report()).orElse(null), tongue.language()),
                one -> List.of(one.report().id()));
    }
}
