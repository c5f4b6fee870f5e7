package org.istmo.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.ledger.CellBook;
import org.istmo.domain.ledger.CellProof;
import org.istmo.domain.money.Decimals;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;

/** {@code /ledger/cells}: what is pre-aggregated, proved equal to the ledger and the activities or built anew from them. */
@OpenTo({Circle.FINANCE, Circle.ADMINISTRATORS})
@Path("ledger/cells")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class CellsResource {

    private SignedIn signedIn;
    private CellBook book;

    protected CellsResource() {}

    @Inject
    public CellsResource(SignedIn signedIn, CellBook book) {
        this.signedIn = signedIn;
        this.book = book;
    }

    /** How many cells there are now. */
    public record RebuiltView(long cells) {}

    /** What a cell has more than what it is kept of: money in the key's currency and in US dollars. */
    public record DifferenceView(
            String table, Map<String, String> keys, String amount, String usd, long withoutRate, long parts) {

        static DifferenceView of(CellProof.Difference difference) {
            return new DifferenceView(
                    difference.table(),
                    difference.keys(),
                    Decimals.plain(difference.amount()).toPlainString(),
                    Decimals.plain(difference.usd()).toPlainString(),
                    difference.withoutRate(),
                    difference.parts());
        }
    }

    /** Whether all of it is equal, and if not what is not. */
    public record ProofView(boolean equal, long cells, int different, List<DifferenceView> differences) {}

    /** Administrator or finance. */
    @POST
    @Operation(
            description =
                    "Builds the pre-aggregated cells anew from the ledger, and what is kept of supported articles from the activities, while nothing is posted.")
    @Path("rebuild")
    public RebuiltView rebuild() {
        return new RebuiltView(book.rebuild(signedIn.reader()));
    }

    /** Finance, auditor or administrator; the administrator is told how many differ, not which. */
    @GET
    @OpenTo({Circle.FINANCE, Circle.AUDITORS, Circle.ADMINISTRATORS})
    @Operation(
            description =
                    "Holds every pre-aggregated cell against the rows of the ledger, and what is kept of supported articles (article_support, whose parts are"
                            + " activities) against the activities. The differences are table by table, in the order of their keys.")
    @Path("proof")
    public ProofView proof() {
        CellProof proof = book.prove(signedIn.reader());
        return new ProofView(
                proof.equal(),
                proof.cells(),
                proof.different(),
                proof.differences().stream().map(DifferenceView::of).toList());
    }
}
