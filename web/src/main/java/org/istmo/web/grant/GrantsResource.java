package org.istmo.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.grant.AgreementMoney;
import org.istmo.domain.grant.GrantFilter;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.grant.KeptAgreements;
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.problem.Words;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /grants}: the contribution agreements, what they were amended to, and the reports they owe. */
@OpenTo({Circle.STAFF, Circle.DONORS})
@Path("grants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class GrantsResource {

    static final String PATH = "/api/v1/grants/";

    private SignedIn signedIn;
    private KeptAgreements agreements;
    private AgreementMoney money;
    private OwedReports owed;
    private GrantCounter counter;

    protected GrantsResource() {}

    @Inject
    public GrantsResource(
            SignedIn signedIn,
            KeptAgreements agreements,
            AgreementMoney money,
            OwedReports owed,
            GrantCounter counter) {
        this.signedIn = signedIn;
        this.agreements = agreements;
        this.money = money;
        this.owed = owed;
        this.counter = counter;
    }

    @GET
    @Operation(description = "The agreements that the caller may see, in the order they were entered in.")
    public Page<GrantView> list(
            @BeanParam Paging paging,
            @QueryParam("number") @Nullable String number,
            @QueryParam("donor") @Nullable String donor,
            @QueryParam("office") @Nullable String office) {
        Scope scope = Scope.of(signedIn.reader());
        long after = paging.after(1).map(position -> position.get(0)).orElse(0L);
        GrantFilter filter =
                new GrantFilter(asked("?number", number), asked("?donor", donor), asked("?office", office));
        List<KeptAgreement> rows = agreements.page(scope, filter, after, paging.limit() + 1);
        return paging.page(rows, kept -> GrantView.of(kept, scope.staff(), null), kept -> List.of(kept.id()));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") long id) {
        return answer(Response.ok(), id);
    }

    /** Enters an agreement; the money of the activities that it pays is posted to it at once. */
    @POST
    @OpenTo({Circle.OFFICERS, Circle.FINANCE, Circle.HEADS})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enter(String body) {
        long id = counter.enter(signedIn.reader(), body);
        return answer(Response.created(URI.create(PATH + id)), id);
    }

    /** Changes an agreement whole, from the version that {@code If-Match} says. */
    @PUT
    @OpenTo({Circle.OFFICERS, Circle.FINANCE, Circle.HEADS})
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        counter.change(signedIn.reader(), id, EntityVersion.asked(ifMatch), body);
        return answer(Response.ok(), id);
    }

    @GET
    @Path("{id}/due-dates")
    @Operation(description = "The reports that the agreement owes, by the day they are due on, then by duty.")
    public Page<DueView> dueDates(@PathParam("id") long id, @BeanParam DueDays days, @BeanParam Paging paging) {
        return DueDays.page(owed.of(Scope.of(signedIn.reader()), id, days.from(), days.to()), paging);
    }

    private Response answer(Response.ResponseBuilder response, long id) {
        Scope scope = Scope.of(signedIn.reader());
        KeptAgreement kept = agreements.withId(scope, id);
        MoneyView view = scope.staff() ? MoneyView.of(money.of(scope, id)) : null;
        return response.entity(GrantView.of(kept, scope.staff(), view))
                .tag(EntityVersion.tag(kept.version()))
                .build();
    }

    private static Optional<String> asked(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(word -> Words.oneLine(name, word));
    }
}
