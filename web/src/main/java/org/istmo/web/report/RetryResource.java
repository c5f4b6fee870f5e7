package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Reader;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.Drafting;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;

/** {@code /reports/{id}/retry}: a report that failed, once more. */
@OpenTo(Circle.OFFICERS)
@Path("reports/{id}/retry")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RetryResource {

    private SignedIn signedIn;
    private Reports reports;
    private ClearanceBook book;
    private Drafting drafting;
    private ReportViews views;

    protected RetryResource() {}

    @Inject
    public RetryResource(SignedIn signedIn, Reports reports, ClearanceBook book, Drafting drafting, ReportViews views) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.book = book;
        this.drafting = drafting;
        this.views = views;
    }

    @POST
    @Operation(description = "Queues a report that failed once more: the same order under the same number.")
    public Response retry(@PathParam("id") long id) {
        Reader officer = signedIn.reader();
        Report queued = book.retry(officer, reports.withId(Scope.of(officer), id));
        drafting.soon(queued.id());
        return Response.accepted(views.of(queued, officer))
                .location(URI.create("/api/v1/reports/" + queued.id()))
                .build();
    }
}
