package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Participation;
import org.istmo.domain.treaty.Participations;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonSent;
import org.istmo.web.paging.AsOf;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /treaties/{code}/states}: what each State served is to a treaty. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ParticipationResource {

    private SignedIn signedIn;
    private Participations participations;

    protected ParticipationResource() {}

    @Inject
    public ParticipationResource(SignedIn signedIn, Participations participations) {
        this.signedIn = signedIn;
        this.participations = participations;
    }

    @GET
    @Operation(
            description =
                    "What every State served is to the treaty, in the order of their codes; with asOf, as was known at the end of that day.")
    public Page<ParticipationView> list(
            @PathParam("code") String treaty, @BeanParam AsOf asOf, @BeanParam Paging paging) {
        return paging.pageOf(participations.ofTreaty(scope(), treaty, asOf.day()), ParticipationView::of);
    }

    @GET
    @Path("{state}/participation")
    @Operation(
            description =
                    "What is known now, or with asOf was known at the end of that day; version 0 where nothing is.")
    public Response one(@PathParam("code") String treaty, @PathParam("state") String state, @BeanParam AsOf asOf) {
        return answer(participations.one(scope(), treaty, state, asOf.day()));
    }

    @GET
    @Path("{state}/participation/history")
    @Operation(description = "Every version, newest first.")
    public Page<ParticipationView> history(
            @PathParam("code") String treaty, @PathParam("state") String state, @BeanParam Paging paging) {
        return paging.pageOf(participations.history(scope(), treaty, state), ParticipationView::of);
    }

    /** Confirms it with a source, from the version that {@code If-Match} names. */
    @PUT
    @OpenTo(Circle.FOCAL_POINTS)
    @Path("{state}/participation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes source, sourceOn, reservations and one entry for each instrument: instrument, status (party, signatory or not-party),"
                            + " signedOn, consentedOn and consent. Reservations that were read from a list stay until others are said. The version before stays in the history.")
    public Response confirm(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        long version = EntityVersion.asked(ifMatch);
        return answer(participations.confirm(signedIn.reader(), treaty, state, version, JsonSent.of(body)));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }

    private static Response answer(Participation participation) {
        return Response.ok(ParticipationView.of(participation))
                .tag(EntityVersion.tag(participation.version()))
                .build();
    }
}
