package org.istmo.web.overlap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.overlap.Overlap;
import org.istmo.domain.overlap.Overlaps;
import org.istmo.domain.overlap.Resemblances;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.JsonForm;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /overlaps}: what two offices may both have reported, decisions on it, and what resembles an activity that is being typed in. */
@OpenTo(Circle.STAFF)
@Path("overlaps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class OverlapsResource {

    private static final int SCALE = 4;
    private static final Set<String> STATUSES = Set.of("open", "decided", "closed");

    private SignedIn signedIn;
    private Overlaps overlaps;
    private OverlapDesk desk;
    private Resemblances resemblances;

    protected OverlapsResource() {}

    @Inject
    public OverlapsResource(SignedIn signedIn, Overlaps overlaps, OverlapDesk desk, Resemblances resemblances) {
        this.signedIn = signedIn;
        this.overlaps = overlaps;
        this.desk = desk;
        this.resemblances = resemblances;
    }

    @GET
    @Operation(description = "By score, the highest first, then by id.")
    public Page<OverlapView> list(@QueryParam("status") @DefaultValue("open") String status, @BeanParam Paging paging) {
        if (!STATUSES.contains(status)) {
            throw new Invalid("?status", "unknown-code", "It is one of closed, decided, open.");
        }
        Optional<Overlaps.Position> after = paging.after(2)
                .map(position -> new Overlaps.Position(BigDecimal.valueOf(position.get(0), SCALE), position.get(1)));
        List<Overlap> rows = overlaps.list(Scope.of(signedIn.reader()), status, after, paging.limit() + 1);
        return paging.page(
                rows,
                OverlapView::brief,
                overlap ->
                        List.of(overlap.score().setScale(SCALE).unscaledValue().longValueExact(), overlap.id()));
    }

    /** The two side by side, with their differences and everything that was decided. */
    @GET
    @Path("{id: \\d{1,18}}")
    public OverlapView one(@PathParam("id") long id) {
        return OverlapView.whole(overlaps.withId(Scope.of(signedIn.reader()), id));
    }

    @POST
    @OpenTo({Circle.OFFICERS, Circle.HEADS})
    @Path("{id: \\d{1,18}}/decision")
    @Operation(
            description =
                    "same-activity: one event, separate money; same-money: the money came in twice too; different. What is kept is named, but for different.")
    public OverlapView decide(@PathParam("id") long id, String body) {
        desk.decide(signedIn.reader(), id, JsonForm.of(body));
        return one(id);
    }

    /** Takes the decision back. */
    @POST
    @OpenTo({Circle.OFFICERS, Circle.HEADS})
    @Path("{id: \\d{1,18}}/decision/reversal")
    public OverlapView reverse(@PathParam("id") long id, String body) {
        desk.reverse(signedIn.reader(), id, JsonForm.of(body));
        return one(id);
    }

    @POST
    @Path("resemblances")
    @Operation(
            description =
                    "What other offices plan or do that resembles what was typed so far, by score, the highest first, then by id. Nothing is stored.")
    public ResemblancesView resembling(String body) {
        Typed typed = Typed.of(JsonForm.of(body));
        return ResemblancesView.of(
                resemblances.of(Scope.of(signedIn.reader()), typed.office(), typed.external(), typed.sketch()));
    }
}
