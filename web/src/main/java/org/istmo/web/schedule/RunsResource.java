package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.istmo.reporting.issue.Drafting;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.schedule.Schedules;
import org.istmo.reporting.schedule.Sweep;
import org.istmo.reporting.schedule.TargetDesk;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;

/** {@code /runs/{id}}: what became of a period of a schedule that came due. */
@OpenTo(Circle.STAFF)
@Path("runs/{id: \\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RunsResource {

    private SignedIn signedIn;
    private Schedules schedules;
    private RunBook runs;
    private TargetDesk desk;
    private Sweep sweep;
    private Drafting drafting;

    protected RunsResource() {}

    @Inject
    public RunsResource(
            SignedIn signedIn, Schedules schedules, RunBook runs, TargetDesk desk, Sweep sweep, Drafting drafting) {
        this.signedIn = signedIn;
        this.schedules = schedules;
        this.runs = runs;
        this.desk = desk;
        this.sweep = sweep;
        this.drafting = drafting;
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
        Reader by = signedIn.reader();
        Run run = runs.one(Scope.of(by), id);
        schedules.mayKeep(by, schedules.one(Scope.of(by), run.schedule()));
        desk.retry(by, run.id()).forEach(report -> drafting.soon(report.id()));
        sweep.soon();
        return Response.accepted(RunView.of(runs.one(Scope.of(by), id)))
                .location(URI.create(RunView.PATH + id))
                .build();
    }
}
