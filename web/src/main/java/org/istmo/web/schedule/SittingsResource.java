package org.istmo.web.schedule;

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
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.sitting.SittingDesk;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.istmo.web.report.Tongue;

/** {@code /runs/{id}/sittings}: the steps that were taken over reports of a run at once, and what became of each. */
@OpenTo(Circle.STAFF)
@Path("runs/{id: \\d{1,18}}/sittings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class SittingsResource {

    private SignedIn signedIn;
    private RunBook runs;
    private SittingDesk desk;
    private Tongue tongue;

    protected SittingsResource() {}

    @Inject
    public SittingsResource(SignedIn signedIn, RunBook runs, SittingDesk desk, Tongue tongue) {
        this.signedIn = signedIn;
        this.runs = runs;
        this.desk = desk;
        this.tongue = tongue;
    }

    @GET
    @Operation(description = "The steps that were taken over reports of the run at once, newest first.")
    public Page<TakenSittingView> list(@PathParam("id") long id, @BeanParam Paging paging) {
        Run run = runs.one(scope(), id);
        int before = Paging.ordinal(paging.after(1).map(last -> last.get(0)).orElse((long) Integer.MAX_VALUE));
        return paging.page(
                desk.page(scope(), run, before, paging.limit() + 1),
                sitting -> TakenSittingView.of(sitting, tongue.language()),
                sitting -> List.of((long) sitting.ordinal()));
    }

    @GET
    @Path("{number: \\d{1,9}}")
    @Operation(
            description =
                    "A step over reports of the run: with which reports it was done so far, and which were refused and why. It ended when none waits any more.")
    public TakenSittingView one(@PathParam("id") long id, @PathParam("number") int number) {
        return TakenSittingView.of(desk.one(scope(), runs.one(scope(), id), number), tongue.language());
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
