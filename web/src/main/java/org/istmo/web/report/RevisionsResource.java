package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.JsonBody;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{id}/revisions}: a new version of what was issued. */
@OpenTo(Circle.OFFICERS)
@Path("reports/{id}/revisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RevisionsResource {

    private SignedIn signedIn;
    private Reports reports;
    private RevisionDesk desk;
    private ReportViews views;

    protected RevisionsResource() {}

    @Inject
    public RevisionsResource(SignedIn signedIn, Reports reports, RevisionDesk desk, ReportViews views) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.desk = desk;
        this.views = views;
    }

    /** Orders the next version; it is drafted in the background and cleared by the same steps. The version before stays. */
    @POST
    @Operation(
            description =
                    "Orders the next version of an issued report over today's ledger: {\"reason\": \"…\"}. 409 unless it is the newest issued"
                            + " version and no other revision of it is underway. With an Idempotency-Key a repeat returns the same one.")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revise(
            @PathParam("id") long id, String body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Reader reader = signedIn.reader();
        Scope scope = Scope.of(reader);
        Report revised = desk.order(
                reader, reports.withId(scope, id), reason(JsonBody.object(body)), IdempotencyKey.of(reader, key));
        return Response.accepted(views.of(revised, reader))
                .location(URI.create("/api/v1/reports/" + revised.id()))
                .build();
    }

    private static String reason(JsonObject body) {
        return body.get("reason") instanceof JsonString words ? words.getString() : "";
    }
}
