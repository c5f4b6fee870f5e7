package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.ClearanceDesk;
import org.istmo.reporting.issue.Drafting;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.JsonBody;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /reports}: ordering, looking, clearing. */
@OpenTo({Circle.STAFF, Circle.DONORS})
@Path("reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ReportsResource {

    private static final int LONGEST_COMMENT = 4_000;

    private SignedIn signedIn;
    private Reports reports;
    private OrderDesk orders;
    private ReportViews views;
    private Drafting drafting;
    private ClearanceDesk desk;

    protected ReportsResource() {}

    @Inject
    public ReportsResource(
            SignedIn signedIn,
            Reports reports,
            OrderDesk orders,
            ReportViews views,
            Drafting drafting,
            ClearanceDesk desk) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.orders = orders;
        this.views = views;
        this.drafting = drafting;
        this.desk = desk;
    }

    /** Orders a report; it is drafted in the background. With an {@code Idempotency-Key} a repeat returns the same one. */
    @POST
    @OpenTo({Circle.OFFICERS, Circle.FOCAL_POINTS})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Orders a report. A focal point of treaties orders those on a State or a treaty; anything else is an officer's to order.")
    public Response order(String body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Reader reader = signedIn.reader();
        Report report = orders.order(reader, JsonBody.object(body), IdempotencyKey.of(reader, key));
        return Response.accepted(view(report))
                .location(URI.create("/api/v1/reports/" + report.id()))
                .build();
    }

    /** Newest first. */
    @GET
    @OpenTo({Circle.STAFF, Circle.DONORS, Circle.VERIFIERS})
    @Operation(
            description =
                    "The reports that the caller may see, newest first; with current=true without those that a later version superseded. A donor's verifier sees the issued"
                            + " ones on their agreements whose period lies within their dates.")
    public Page<ReportView> list(
            @BeanParam Paging paging,
            @QueryParam("status") @Nullable String status,
            @QueryParam("current") @DefaultValue("false") String current) {
        Scope scope = Scope.auditing(signedIn.reader());
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        List<Report> rows = reports.page(
                scope,
                Optional.ofNullable(status).map(ReportsResource::status),
                flag(current),
                before,
                paging.limit() + 1);
        return paging.page(rows, report -> views.of(report, signedIn.reader()), report -> List.of(report.id()));
    }

    @GET
    @OpenTo({Circle.STAFF, Circle.DONORS, Circle.VERIFIERS})
    @Path("{id}")
    public ReportView one(@PathParam("id") long id) {
        return view(reports.withId(Scope.auditing(signedIn.reader()), id));
    }

    @POST
    @Path("{id}/submit")
    public ReportView submit(@PathParam("id") long id, String body) {
        return view(desk.submit(signedIn.reader(), id, comment(JsonBody.objectOrEmpty(body))));
    }

    @POST
    @Path("{id}/clear")
    public ReportView clear(@PathParam("id") long id, String body) {
        return view(desk.clear(signedIn.reader(), id, comment(JsonBody.objectOrEmpty(body))));
    }

    @POST
    @Path("{id}/return")
    public ReportView giveBack(@PathParam("id") long id, String body) {
        JsonObject said = JsonBody.objectOrEmpty(body);
        String comment = comment(said);
        if (comment.isBlank()) {
            throw new Invalid("/comment", "missing", "Say why the report is returned.");
        }
        return view(desk.giveBack(signedIn.reader(), id, to(said), comment));
    }

    /** Has a draft, or one that failed, read anew from today's ledger, in the background. */
    @POST
    @OpenTo(Circle.STAFF)
    @Path("{id}/redraft")
    public Response redraft(@PathParam("id") long id, String body) {
        Report report = desk.redraft(signedIn.reader(), id, comment(JsonBody.objectOrEmpty(body)));
        drafting.soon(report.id());
        return Response.accepted(view(report))
                .location(URI.create("/api/v1/reports/" + report.id()))
                .build();
    }

    @POST
    @Path("{id}/withdraw")
    public ReportView withdraw(@PathParam("id") long id, String body) {
        return view(desk.withdraw(signedIn.reader(), id, comment(JsonBody.objectOrEmpty(body))));
    }

    private ReportView view(Report report) {
        return views.of(report, signedIn.reader());
    }

    private static Status status(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Invalid("?status", "unknown-status", "There is no status " + word + "."));
    }

    /** The step that a report is returned to, when it is not the first. */
    private static Optional<String> to(JsonObject body) {
        JsonValue to = body.get("to");
        if (to == null || to == JsonValue.NULL) {
            return Optional.empty();
        }
        if (!(to instanceof JsonString step)) {
            throw new Invalid("/to", "no-text", "It is the name of a step.");
        }
        return Optional.of(Words.oneLine("/to", step.getString()));
    }

    private static boolean flag(String word) {
        if (!List.of("true", "false").contains(word)) {
            throw new Invalid("?current", "no-boolean", "It is true or false.");
        }
        return Boolean.parseBoolean(word);
    }

    private static String comment(JsonObject body) {
        if (!(body.get("comment") instanceof JsonString comment)) {
            return "";
        }
        if (comment.getString().length() > LONGEST_COMMENT) {
            throw new Invalid("/comment", "too-long", "A comment has at most " + LONGEST_COMMENT + " characters.");
        }
        return Words.lines("/comment", comment.getString());
    }
}
