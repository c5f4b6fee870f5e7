package org.istmo.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.programme.NeedHistory;
import org.istmo.domain.register.RecordedStanding;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.AsOf;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /programme-needs/{id}/history}: since when a need of a national programme was open, met or withdrawn. */
@OpenTo(Circle.STAFF)
@Path("programme-needs/{id: \\d{1,18}}/history")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class NeedHistoryResource {

    private SignedIn signedIn;
    private NeedHistory history;

    protected NeedHistoryResource() {}

    @Inject
    public NeedHistoryResource(SignedIn signedIn, NeedHistory history) {
        this.signedIn = signedIn;
        this.history = history;
    }

    @GET
    @Operation(
            description =
                    "Every standing of the need with its first day and source, newest first: what was recorded later rules from its first day on."
                            + " With asOf, the one by which it stands at the end of that day.")
    public Page<RecordedStanding> history(@PathParam("id") long need, @BeanParam AsOf asOf, @BeanParam Paging paging) {
        return paging.pageOf(history.of(Scope.of(signedIn.reader()), need, asOf.day()), standing -> standing);
    }
}
