package org.istmo.web.accounting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.accounting.ReconciledItem;
import org.istmo.domain.accounting.ReconciledItem.Status;
import org.istmo.domain.accounting.Reconciliation;
import org.istmo.domain.accounting.Reconciliations;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /reconciliations/{mapping}}: the ledger of an office against its accounts, row by row. */
@OpenTo({Circle.OFFICERS, Circle.FINANCE, Circle.AUDITORS})
@Path("reconciliations/{mapping}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ReconciliationsResource {

    private static final int MOST_DAYS = 60;
    private static final Comparator<List<Long>> ORDER = Comparator.comparing((List<Long> position) -> position.get(0))
            .thenComparing(position -> position.get(1))
            .thenComparing(position -> position.get(2));

    private SignedIn signedIn;
    private Reconciliations reconciliations;

    protected ReconciliationsResource() {}

    @Inject
    public ReconciliationsResource(SignedIn signedIn, Reconciliations reconciliations) {
        this.signedIn = signedIn;
        this.reconciliations = reconciliations;
    }

    @GET
    @Operation(
            description =
                    "By date (the accounts', or else the ledger's), what stands in the accounts first, then by number;"
                            + " rejected rows without a date come last. ?days= says how far apart the dates of what belongs together may be,"
                            + " ?status= which items are listed; totals and counts are over all of them.")
    public ReconciliationView of(
            @PathParam("mapping") String mapping,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("days") @Nullable String days,
            @QueryParam("status") @Nullable String status,
            @BeanParam Paging paging) {
        LocalDate first = day("?from", from);
        LocalDate last = day("?to", to);
        if (last.isBefore(first)) {
            throw new Invalid("?to", "before-from", "The last day is not before the first.");
        }
        Optional<Status> only = Optional.ofNullable(status).map(ReconciliationsResource::status);
        Reconciliation found = reconciliations.of(signedIn.reader(), mapping, first, last, days(days));
        Optional<List<Long>> after = paging.after(3);
        List<ReconciledItem> rest = found.items().stream()
                .filter(item -> only.isEmpty() || item.status() == only.get())
                .filter(item -> after.isEmpty() || ORDER.compare(item.position(), after.get()) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return ReconciliationView.of(found, paging.page(rest, ReconciliationView::item, ReconciledItem::position));
    }

    private static LocalDate day(String pointer, @Nullable String text) {
        if (text == null) {
            throw new Invalid(pointer, "missing", "Say from which day to which: ?from=2023-01-01&to=2023-12-31.");
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeException noDay) {
            throw new Invalid(pointer, "no-date", "It is a date such as 2023-12-31.");
        }
        throw new Invalid(pointer, "out-of-range", "The year is from 1900 to 2100.");
    }

    private static int days(@Nullable String text) {
        if (text == null) {
            return Reconciliations.DAYS;
        }
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) <= MOST_DAYS) {
            return Integer.parseInt(text);
        }
        throw new Invalid("?days", "out-of-range", "It is a number from 0 to " + MOST_DAYS + ".");
    }

    private static Status status(String word) {
        return Status.of(word)
                .orElseThrow(() -> new Invalid(
                        "?status",
                        "unknown-code",
                        "It is matched, amount-differs, only-in-ledger, only-in-accounts or rejected."));
    }
}
