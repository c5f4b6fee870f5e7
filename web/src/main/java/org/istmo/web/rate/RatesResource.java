package org.istmo.web.rate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.money.BookedRate;
import org.istmo.domain.money.MissingRate;
import org.istmo.domain.money.RateFilter;
import org.istmo.domain.money.RateLoad;
import org.istmo.domain.money.Rates;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /rates}: the dated rates, which finance loads and the offices' people read. */
@OpenTo(Circle.STAFF)
@Path("rates")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RatesResource {

    private SignedIn signedIn;
    private RateDesk desk;
    private Rates rates;

    protected RatesResource() {}

    @Inject
    public RatesResource(SignedIn signedIn, RateDesk desk, Rates rates) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.rates = rates;
    }

    /**
     * Money that no rate converts.
     *
     * @param date of the transactions
     * @param entries how many
     * @param value what they come to in that currency, an exact string
     */
    public record MissingRateView(String currency, String date, long entries, String value, List<String> offices) {}

    /** Takes in a file of rates, whole or not at all. */
    @POST
    @OpenTo(Circle.FINANCE)
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    public RateLoad load(InputStream body) throws IOException {
        return desk.load(signedIn.reader(), body);
    }

    @GET
    @Operation(description = "Rates, by currency, day and version. The newest version of each unless ?versions=all.")
    @Produces(MediaType.APPLICATION_JSON)
    public Page<RateView> list(
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("versions") @Nullable String versions,
            @BeanParam Paging paging) {
        RateFilter filter = RateQuery.filter(currency, from, to, versions);
        List<BookedRate> page = rates.page(
                scope(), filter, paging.after(3).map(RateQuery::place).orElse(Rates.Place.START), paging.limit() + 1);
        return paging.page(page, RateView::of, RateQuery::position);
    }

    /** The same in the form in which they are loaded. */
    @GET
    @Produces("text/csv")
    public Response file(
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("versions") @Nullable String versions) {
        RateFilter filter = RateQuery.filter(currency, from, to, versions);
        return Response.ok(desk.handOut(signedIn.reader(), filter), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rates.csv\"")
                .build();
    }

    @GET
    @Path("missing")
    @Operation(description = "Days on which money moved in a currency that has no rate, by currency and day.")
    @Produces(MediaType.APPLICATION_JSON)
    public Page<MissingRateView> missing(@QueryParam("office") @Nullable String office, @BeanParam Paging paging) {
        List<MissingRate> page = rates.missing(
                scope(),
                RateQuery.office(office),
                paging.after(2).map(RateQuery::place).orElse(Rates.Place.START),
                paging.limit() + 1);
        return paging.page(
                page,
                missing -> new MissingRateView(
                        missing.currency(),
                        missing.date().toString(),
                        missing.entries(),
                        missing.amount().toPlainString(),
                        missing.offices()),
                missing -> List.of(
                        RateQuery.number(missing.currency()), missing.date().toEpochDay()));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
