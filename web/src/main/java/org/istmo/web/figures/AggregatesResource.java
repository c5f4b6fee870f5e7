package org.istmo.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Role;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.aggregate.Aggregates;
import org.istmo.web.account.SignedIn;

/** Sums and counts over both offices. */
@Path("aggregates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AggregatesResource {

    private static final String DESCRIPTION = """
            Money of one IATI transaction type, or a distinct count, by any combination of dimensions (none gives the total alone). Rows are ordered by \
            their keys, in the order in which `by` names them, and rows that come to nothing are left away.

            `measure`: `expenditure`, `disbursement`, `commitment`, `incoming-funds`, `incoming-commitment`, `pledge`, `incoming-pledge`, `interest`, \
            `loan-repayment`, `reimbursement`, `purchase-of-equity`, `sale-of-equity`, `credit-guarantee`, `activities`, `participants`. \
            `by`: `office`, `country`, `theme`, `donor`, `grant`, `treaty` or `framework`, and `month`, `quarter`, `year`. Filters take codes separated by \
            commas: `office`, `country`, `theme`, `donor`, `grant` (its number), `treaty`, `framework`; and the activity's own: `status`, `kind`, `stage`, \
            `sensitivity`, `q`.

            `value` counts overlaps as they were decided and leaves out transfers inside the region and what a parent reports beside its children; `reported` \
            is before decisions on overlaps. Asked by or for a donor or a grant, both take every transaction of theirs (a parent's unless a child reports the \
            same money), and `consolidated` says what the same comes to in the whole. Money adds up: \
            `total` is the sum of the rows to the cent, with what no treaty or framework was named for under `unallocated` and what belongs to no donor \
            or grant under `not-yet-allocated`. Treaties and frameworks share out the same money apart, so crossing them is refused. Counts of \
            activities and people are distinct counts and need not add up (`addsUp` is false).

            `count` is the number of ledger parts in `value` (an entry has a part for each country, theme and agreement that it was split over; a part taken \
            back counts no more); with a treaty or framework the number of their shares of parts, and under `unallocated` all parts of the row. Of \
            `activities` and `participants` it is the number of activities.

            `currency=USD`, the default, sums what was converted at posting; parts without a rate are in no sum and are counted in `withoutRate`. Any other \
            currency sums what is in that currency and nothing else. `dates=posting` goes by posting month and takes whole months, \
            `dates=transaction` by transaction date; without it whole months go by posting month and any other range by transaction date, and \
            `basis` says which. `activities` are those that run on some day of the range; `participants` go by the day they took part, or else the activity's.
            """;

    private SignedIn signedIn;
    private Aggregates aggregates;

    protected AggregatesResource() {}

    @Inject
    public AggregatesResource(SignedIn signedIn, Aggregates aggregates) {
        this.signedIn = signedIn;
        this.aggregates = aggregates;
    }

    @GET
    @Operation(summary = "Sums and counts over both offices", description = DESCRIPTION)
    public AggregateView aggregate(@BeanParam QuestionForm form) {
        signedIn.reader().mustBe(Role.OFFICER, Role.HEAD, Role.FINANCE, Role.TREATY, Role.AUDITOR);
        return AggregateView.of(aggregates.answer(Scope.of(signedIn.reader()), form.question()));
    }
}
