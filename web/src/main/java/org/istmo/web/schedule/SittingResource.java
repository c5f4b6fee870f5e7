package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Reader;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.sitting.SittingList;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Paging;
import org.istmo.web.report.Tongue;

/** {@code /runs/{id}/sitting}: the reports of a burst, each with what changed and what is unusual in it. */
@OpenTo(Circle.STAFF)
@Path("runs/{id: \\d{1,18}}/sitting")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class SittingResource {

    private SignedIn signedIn;
    private RunBook runs;
    private SittingList list;
    private Tongue tongue;

    protected SittingResource() {}

    @Inject
    public SittingResource(SignedIn signedIn, RunBook runs, SittingList list, Tongue tongue) {
        this.signedIn = signedIn;
        this.runs = runs;
        this.list = list;
        this.tongue = tongue;
    }

    @GET
    @Operation(
            description =
                    "The reports of a run for whoever clears them: the step that is due, whether the caller may take it, the main figures beside those of the"
                            + " last report that was issued on the same, what changed and what is unusual. By how unusual each is, most first, then by what it"
                            + " is about. Its figures are those that were frozen with the draft.")
    public SittingView list(@PathParam("id") long id, @BeanParam Paging paging) {
        Reader reader = signedIn.reader();
        Scope scope = Scope.of(reader);
        SittingList.Listed listed = list.of(scope, runs.one(scope, id));
        return SittingView.of(
                listed, paging.pageOf(listed.all(), one -> SittingView.item(one, reader, tongue.language())));
    }
}
