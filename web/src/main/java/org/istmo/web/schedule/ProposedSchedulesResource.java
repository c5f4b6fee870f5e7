package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.problem.Words;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.Proposals;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /schedules/proposals}: duties without a schedule. */
@OpenTo(Circle.STAFF)
@Path("schedules/proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ProposedSchedulesResource {

    private SignedIn signedIn;
    private Proposals proposals;

    protected ProposedSchedulesResource() {}

    @Inject
    public ProposedSchedulesResource(SignedIn signedIn, Proposals proposals) {
        this.signedIn = signedIn;
        this.proposals = proposals;
    }

    @GET
    @Operation(
            description =
                    "What agreements owe that no schedule sees to, by the day that the next report is due, each with the schedule to open for it. What this"
                            + " program does not make is not among them.")
    public Page<ProposalView> list(@BeanParam Paging paging, @QueryParam("office") @Nullable String office) {
        return paging.pageOf(
                proposals.all(
                        Scope.of(signedIn.reader()),
                        Optional.ofNullable(office).map(code -> Words.oneLine("?office", code))),
                ProposalView::of);
    }
}
