package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Participations;
import org.istmo.domain.treaty.Treaties;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.AsOf;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /states}: the States served, and what each is to every treaty. */
@OpenTo(Circle.STAFF)
@Path("states")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class StatesResource {

    private SignedIn signedIn;
    private Treaties treaties;
    private Participations participations;

    protected StatesResource() {}

    @Inject
    public StatesResource(SignedIn signedIn, Treaties treaties, Participations participations) {
        this.signedIn = signedIn;
        this.treaties = treaties;
        this.participations = participations;
    }

    @GET
    @Operation(description = "The States that the offices serve, in the order of their codes.")
    public Page<StateView> list(@BeanParam Paging paging) {
        return paging.pageOf(treaties.states(scope()), StateView::of);
    }

    @GET
    @Path("{state}/participation")
    @Operation(
            description =
                    "What the State is to every treaty, in the order of the treaties; with asOf, as was known at the end of that day.")
    public Page<ParticipationView> participation(
            @PathParam("state") String state, @BeanParam AsOf asOf, @BeanParam Paging paging) {
        return paging.pageOf(participations.ofState(scope(), state, asOf.day()), ParticipationView::of);
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
