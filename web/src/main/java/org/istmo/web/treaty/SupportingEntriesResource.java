package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.SupportingEntries;
import org.istmo.domain.compliance.SupportingEntry;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code …/articles/{article}/entries}: the ledger's rows behind the money of an article in a State. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states/{state}/articles/{article}/entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class SupportingEntriesResource {

    private SignedIn signedIn;
    private SupportingEntries entries;

    protected SupportingEntriesResource() {}

    @Inject
    public SupportingEntriesResource(SignedIn signedIn, SupportingEntries entries) {
        this.signedIn = signedIn;
        this.entries = entries;
    }

    @GET
    @Operation(
            description =
                    "What each expenditure (4) and disbursement (3) gives to the article in the State, reversals included, in the order of posting."
                            + " Their dollars add up to the expenditure and disbursement of the matrix and of the gaps.")
    public Page<SupportingEntryView> list(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("article") String article,
            @BeanParam Paging paging) {
        long after = paging.after(1).map(position -> position.get(0)).orElse(0L);
        List<SupportingEntry> rows =
                entries.of(Scope.of(signedIn.reader()), new Cell(treaty, article, state), after, paging.limit() + 1);
        return paging.page(rows, SupportingEntryView::of, entry -> List.of(entry.entry()));
    }
}
