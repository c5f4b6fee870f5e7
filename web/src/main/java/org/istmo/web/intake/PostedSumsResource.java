package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.ledger.PostedSums;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /imports/{id}/sums}: what a file added to the ledger, by type, currency and year of the transaction date. */
@OpenTo(Circle.STAFF)
@Path("imports/{id}/sums")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class PostedSumsResource {

    private SignedIn signedIn;
    private PostedSums sums;

    protected PostedSumsResource() {}

    @Inject
    public PostedSumsResource(SignedIn signedIn, PostedSums sums) {
        this.signedIn = signedIn;
        this.sums = sums;
    }

    /** A sum; the value is an exact string in its currency (ISO 4217). */
    public record SumView(String type, String currency, int year, long count, String value) {}

    @GET
    @Operation(
            description =
                    "What the file added to the ledger, by type, currency and year of the transaction date, in that order.")
    public Page<SumView> of(@PathParam("id") long id, @BeanParam Paging paging) {
        return paging.pageOf(
                sums.ofReceipt(Scope.of(signedIn.reader()), id),
                sum -> new SumView(
                        sum.type(),
                        sum.currency(),
                        sum.year(),
                        sum.count(),
                        sum.value().toPlainString()));
    }
}
