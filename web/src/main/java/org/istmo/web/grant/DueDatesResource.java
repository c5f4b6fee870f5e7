package org.istmo.web.grant;

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
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.problem.Words;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /due-dates}: when the reports are due that every agreement owes. */
@OpenTo({Circle.STAFF, Circle.DONORS})
@Path("due-dates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class DueDatesResource {

    private SignedIn signedIn;
    private OwedReports owed;

    protected DueDatesResource() {}

    @Inject
    public DueDatesResource(SignedIn signedIn, OwedReports owed) {
        this.signedIn = signedIn;
        this.owed = owed;
    }

    @GET
    @Operation(
            description =
                    "The reports that the caller's agreements owe, by the day they are due on, then by agreement and duty.")
    public Page<DueView> list(
            @BeanParam DueDays days, @BeanParam Paging paging, @QueryParam("office") @Nullable String office) {
        Optional<String> asked = Optional.ofNullable(office).map(code -> Words.oneLine("?office", code));
        return DueDays.page(owed.all(Scope.of(signedIn.reader()), asked, days.from(), days.to()), paging);
    }
}
