package org.istmo.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.intake.OpenRejections.OpenRejection;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.ledger.UnallocatedParts;
import org.istmo.domain.ledger.UnallocatedParts.Unallocated;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.CheckResult;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.domain.time.Periods;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /periods/{office}/{month}/checks}: what finance wants to know before it closes the month. */
@OpenTo(Circle.STAFF)
@Path("periods/{office}/{month}/checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ChecksResource {

    private SignedIn signedIn;
    private Periods periods;
    private UnallocatedParts unallocated;
    private Rejections rejections;

    protected ChecksResource() {}

    @Inject
    public ChecksResource(SignedIn signedIn, Periods periods, UnallocatedParts unallocated, Rejections rejections) {
        this.signedIn = signedIn;
        this.periods = periods;
        this.unallocated = unallocated;
        this.rejections = rejections;
    }

    /**
     * @param from the first month that would be closed; null when it is all there is before
     * @param month the last one
     */
    public record ChecksView(
            String office, @Nullable String from, String month, boolean clear, List<CheckView> checks) {}

    /** A part of an entry that has no agreement; the value is an exact string in its currency. */
    public record UnallocatedView(
            long transaction,
            int part,
            String activity,
            String type,
            String date,
            String value,
            String currency,
            @Nullable String donor) {}

    /** A rejection that is neither mended nor dismissed, and where its reasons are told. */
    public record OpenRejectionView(
            int rejection, int line, String identifier, String format, String reasons, String dismissal) {}

    @GET
    public ChecksView checks(@PathParam("office") String office, @PathParam("month") String month) {
        OfficeCode code = PeriodPath.office(office);
        YearMonth last = PeriodPath.month(month);
        List<CheckResult> results = periods.checks(scope(), code, last);
        CheckedMonths months = periods.checked(scope(), code, last);
        return new ChecksView(
                code.code(),
                months.after()
                        .map(day -> YearMonth.from(day.plusDays(1)).toString())
                        .orElse(null),
                last.toString(),
                results.stream().allMatch(result -> result.open() == 0),
                results.stream().map(CheckView::of).toList());
    }

    @GET
    @Path("unallocated")
    @Operation(description = "Money without an agreement or a donor, by transaction and part.")
    public Page<UnallocatedView> unallocated(
            @PathParam("office") String office, @PathParam("month") String month, @BeanParam Paging paging) {
        CheckedMonths months = periods.checked(scope(), PeriodPath.office(office), PeriodPath.month(month));
        List<Long> after = paging.after(2).orElse(List.of(0L, 0L));
        List<Unallocated> page =
                unallocated.page(scope(), months, after.get(0), Paging.ordinal(after.get(1)), paging.limit() + 1);
        return paging.page(page, ChecksResource::view, part -> List.of(part.entry(), (long) part.part()));
    }

    @GET
    @Path("rejections")
    @Operation(description = "Rejections that are neither mended nor dismissed, in the order in which they came in.")
    public Page<OpenRejectionView> rejections(
            @PathParam("office") String office, @PathParam("month") String month, @BeanParam Paging paging) {
        CheckedMonths months = periods.checked(scope(), PeriodPath.office(office), PeriodPath.month(month));
        long after = paging.after(1).map(position -> position.get(0)).orElse(0L);
        List<OpenRejection> page = rejections.open(scope(), months.office(), after, paging.limit() + 1);
        return paging.page(page, ChecksResource::view, rejection -> List.of(rejection.id()));
    }

    private static UnallocatedView view(Unallocated part) {
        return new UnallocatedView(
                part.entry(),
                part.part(),
                part.activity(),
                part.type(),
                part.date().toString(),
                Decimals.plain(part.amount()).toPlainString(),
                part.currency(),
                part.donor());
    }

    private static OpenRejectionView view(OpenRejection rejection) {
        String receipt = "/api/v1/imports/" + rejection.receipt() + "/rejections";
        return new OpenRejectionView(
                rejection.ordinal(),
                rejection.line(),
                rejection.identifier(),
                rejection.format(),
                receipt,
                receipt + "/" + rejection.ordinal() + "/dismissal");
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
