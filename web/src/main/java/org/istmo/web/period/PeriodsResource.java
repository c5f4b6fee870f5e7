package org.istmo.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.Closing;
import org.istmo.domain.time.Periods;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /periods/{office}}: which months are closed, and closing and reopening them with a reason. */
@OpenTo(Circle.STAFF)
@Path("periods/{office}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class PeriodsResource {

    private SignedIn signedIn;
    private Periods periods;

    protected PeriodsResource() {}

    @Inject
    public PeriodsResource(SignedIn signedIn, Periods periods) {
        this.signedIn = signedIn;
        this.periods = periods;
    }

    /** Through which month an office is closed; null before its first close. */
    public record PeriodView(String office, @Nullable String closedThrough) {}

    /** A month that was closed or reopened, by whom, when (RFC 3339) and why, and what the checks found at a close. */
    public record ClosingView(
            String month, String action, String by, String at, String reason, List<CheckView> checks) {}

    @GET
    public PeriodView standing(@PathParam("office") String office) {
        OfficeCode code = PeriodPath.office(office);
        return new PeriodView(
                code.code(),
                periods.closedThrough(Scope.of(signedIn.reader()), code)
                        .map(YearMonth::toString)
                        .orElse(null));
    }

    @GET
    @Operation(description = "What was closed and reopened, newest first.")
    @Path("closings")
    public Page<ClosingView> closings(@PathParam("office") String office, @BeanParam Paging paging) {
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        List<Closing> rows =
                periods.history(Scope.of(signedIn.reader()), PeriodPath.office(office), before, paging.limit() + 1);
        return paging.page(rows, PeriodsResource::view, closing -> List.of(closing.id()));
    }

    /** Closes the month and all before it. */
    @POST
    @OpenTo(Circle.FINANCE)
    @Path("{month}/close")
    public PeriodView close(@PathParam("office") String office, @PathParam("month") String month, String body) {
        ClosingForm form = ClosingForm.close(body);
        periods.close(
                signedIn.reader(),
                PeriodPath.office(office),
                PeriodPath.month(month),
                form.reason(),
                form.onlyIfClear());
        return standing(office);
    }

    /** Reopens the month, which must be the latest closed one. */
    @POST
    @OpenTo(Circle.FINANCE)
    @Path("{month}/reopen")
    public PeriodView reopen(@PathParam("office") String office, @PathParam("month") String month, String body) {
        periods.reopen(signedIn.reader(), PeriodPath.office(office), PeriodPath.month(month), ClosingForm.reason(body));
        return standing(office);
    }

    private static ClosingView view(Closing closing) {
        return new ClosingView(
                closing.month().toString(),
                closing.action(),
                closing.by(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(closing.at()),
                closing.reason(),
                closing.checks().stream().map(CheckView::of).toList());
    }
}
