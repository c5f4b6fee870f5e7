package org.istmo.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.centre.CentreMonth;
import org.istmo.domain.centre.CentreReturns;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.JsonForm;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /returns}: what the centres of excellence sent in of a month. */
@OpenTo(Circle.STAFF)
@Path("returns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ReturnsResource {

    private static final int LONGEST_NOTE = 2_000;

    private SignedIn signedIn;
    private CentreReturns returns;
    private Clock clock;

    protected ReturnsResource() {}

    @Inject
    public ReturnsResource(SignedIn signedIn, CentreReturns returns, Clock clock) {
        this.signedIn = signedIn;
        this.returns = returns;
        this.clock = clock;
    }

    @GET
    @Operation(
            description =
                    "Each centre that is open, by code, and what came in of a month (the one before this one when absent): when its people were asked and reminded,"
                            + " which files came, and whether somebody said that it is complete or that there is nothing. A file that names no month counts for the"
                            + " one before the month in which it came.")
    public Page<ReturnView> list(@BeanParam Paging paging, @QueryParam("month") @Nullable String month) {
        YearMonth asked = month == null ? YearMonth.now(clock).minusMonths(1) : CentrePath.month("?month", month);
        return paging.pageOf(returns.of(Scope.of(signedIn.reader()), asked), ReturnView::of);
    }

    @GET
    @Path("{centre}/{month}")
    public ReturnView one(@PathParam("centre") String centre, @PathParam("month") String month) {
        return ReturnView.of(returns.one(
                Scope.of(signedIn.reader()), CentrePath.centre(centre), CentrePath.month("{month}", month)));
    }

    @POST
    @OpenTo(Circle.OFFICERS)
    @Path("{centre}/{month}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "An officer of the centre, or of the office that it belongs to, says that all of the month came in (state complete) or that there is nothing of it"
                            + " (nothing), with a note where there is something to say. A file that comes in afterwards opens it again.")
    public ReturnView say(@PathParam("centre") String centre, @PathParam("month") String month, String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("state", "note"));
        Optional<String> state = form.oneOf("state", Set.of(CentreMonth.COMPLETE, CentreMonth.NOTHING));
        if (state.isEmpty()) {
            form.missing("state");
        }
        String note = form.lines("note", LONGEST_NOTE).orElse("");
        form.mustBeSound();
        return ReturnView.of(returns.say(
                signedIn.reader(),
                CentrePath.centre(centre),
                CentrePath.month("{month}", month),
                state.orElseThrow(),
                note));
    }
}
