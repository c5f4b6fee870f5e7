package org.istmo.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Words;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.Closing;
import org.istmo.domain.time.Periods;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.JsonBody;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /periods/{office}}: which months are closed, and closing and reopening them with a reason. */
@Path("periods/{office}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class PeriodsResource {

    private static final int LONGEST_REASON = 4_000;
    private static final int LONGEST_OFFICE = 20;

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

    /** A month that was closed or reopened, by whom, when (RFC 3339) and why. */
    public record ClosingView(String month, String action, String by, String at, String reason) {}

    @GET
    public PeriodView standing(@PathParam("office") String office) {
        OfficeCode code = code(office);
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
        List<Closing> rows = periods.history(Scope.of(signedIn.reader()), code(office), before, paging.limit() + 1);
        return paging.page(rows, PeriodsResource::view, closing -> List.of(closing.id()));
    }

    /** Closes the month and all before it. */
    @POST
    @Path("{month}/close")
    public PeriodView close(@PathParam("office") String office, @PathParam("month") String month, String body) {
        periods.close(signedIn.reader(), code(office), month(month), reason(body));
        return standing(office);
    }

    /** Reopens the month, which must be the latest closed one. */
    @POST
    @Path("{month}/reopen")
    public PeriodView reopen(@PathParam("office") String office, @PathParam("month") String month, String body) {
        periods.reopen(signedIn.reader(), code(office), month(month), reason(body));
        return standing(office);
    }

    private static OfficeCode code(String office) {
        if (office.isBlank() || office.length() > LONGEST_OFFICE || !Words.areOneLine(office)) {
            throw new Missing("office");
        }
        return new OfficeCode(office);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw new Invalid("{month}", "no-month", "Not a month such as 2023-12: " + text);
        }
    }

    private static String reason(String body) {
        if (!(JsonBody.objectOrEmpty(body).get("reason") instanceof JsonString reason)
                || reason.getString().isBlank()) {
            throw new Invalid("/reason", "missing", "Say why the month is closed or reopened.");
        }
        if (reason.getString().length() > LONGEST_REASON) {
            throw new Invalid("/reason", "too-long", "A reason has at most " + LONGEST_REASON + " characters.");
        }
        return Words.lines("/reason", reason.getString());
    }

    private static ClosingView view(Closing closing) {
        return new ClosingView(
                closing.month().toString(),
                closing.action(),
                closing.by(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(closing.at()),
                closing.reason());
    }
}
