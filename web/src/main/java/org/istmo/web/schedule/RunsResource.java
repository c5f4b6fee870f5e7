package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.istmo.domain.access.Reader;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.sitting.Sitting;
import org.istmo.reporting.sitting.SittingStep;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.JsonBody;
import org.istmo.web.report.IdempotencyKey;
import org.istmo.web.report.Tongue;
import org.jspecify.annotations.Nullable;

/** {@code /runs/{id}}: what became of a period of a schedule that came due. */
@OpenTo(Circle.STAFF)
@Path("runs/{id: \\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RunsResource {

    private static final String OVER_MANY =
            "reports: their numbers, or objects of id and draft (the digest that the list gave), absent: all with which the caller may do it now; asOf: what"
                    + " was drafted after it is refused; comment. Done in the background, each report by the rules of its own path, and one that is refused"
                    + " stops no other. Asked again under the same Idempotency-Key it is the same sitting.";

    private SignedIn signedIn;
    private RunBook runs;
    private ScheduleWork work;
    private Tongue tongue;

    protected RunsResource() {}

    @Inject
    public RunsResource(SignedIn signedIn, RunBook runs, ScheduleWork work, Tongue tongue) {
        this.signedIn = signedIn;
        this.runs = runs;
        this.work = work;
        this.tongue = tongue;
    }

    @GET
    @Operation(
            description =
                    "A run with each of its reports: how far they are, which failed and why, and which wait for a month to be closed.")
    public RunView one(@PathParam("id") long id) {
        return RunView.of(runs.one(Scope.of(signedIn.reader()), id));
    }

    @POST
    @OpenTo({Circle.OFFICERS, Circle.FOCAL_POINTS})
    @Path("retry")
    @Operation(description = "Has all of it that failed for good tried anew; 409 when nothing did.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response retry(@PathParam("id") long id) {
        return Response.accepted(RunView.of(work.retry(signedIn.reader(), id)))
                .location(URI.create(RunView.PATH + id))
                .build();
    }

    @POST
    @OpenTo({Circle.OFFICERS, Circle.FINANCE, Circle.HEADS, Circle.FOCAL_POINTS})
    @Path("submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(description = "Submits drafts of the run. " + OVER_MANY)
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TakenSittingView.class)))
    public Response submit(
            @PathParam("id") long id, @HeaderParam("Idempotency-Key") @Nullable String key, String body) {
        return over(id, SittingStep.SUBMIT, key, body);
    }

    @POST
    @OpenTo({Circle.OFFICERS, Circle.FINANCE, Circle.HEADS, Circle.FOCAL_POINTS})
    @Path("clear")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(description = "Takes the step that is due of reports of the run; the last one issues them. " + OVER_MANY)
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TakenSittingView.class)))
    public Response clear(@PathParam("id") long id, @HeaderParam("Idempotency-Key") @Nullable String key, String body) {
        return over(id, SittingStep.CLEAR, key, body);
    }

    @POST
    @OpenTo({Circle.OFFICERS, Circle.FINANCE, Circle.HEADS, Circle.FOCAL_POINTS})
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(description = "Returns reports of the run to their officers; the comment says why. " + OVER_MANY)
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TakenSittingView.class)))
    public Response giveBack(
            @PathParam("id") long id, @HeaderParam("Idempotency-Key") @Nullable String key, String body) {
        return over(id, SittingStep.RETURN, key, body);
    }

    private Response over(long id, SittingStep step, @Nullable String key, String body) {
        Reader by = signedIn.reader();
        Sitting sitting = work.sit(by, id, step, JsonBody.objectOrEmpty(body), IdempotencyKey.of(by, key));
        TakenSittingView view = TakenSittingView.of(sitting, tongue.language());
        return Response.accepted(view).location(URI.create(view.href())).build();
    }
}
