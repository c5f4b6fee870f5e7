package org.istmo.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.diligence.DiligenceGaps;
import org.istmo.domain.diligence.MissingDiligence;
import org.istmo.domain.field.ActivityName;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /due-diligence/missing}: activities that support a security force without a valid approval. */
@OpenTo(Circle.STAFF)
@Path("due-diligence/missing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class MissingDiligenceResource {

    private SignedIn signedIn;
    private DiligenceGaps gaps;

    protected MissingDiligenceResource() {}

    @Inject
    public MissingDiligenceResource(SignedIn signedIn, DiligenceGaps gaps) {
        this.signedIn = signedIn;
        this.gaps = gaps;
    }

    /** As {@link MissingDiligence}. */
    public record MissingView(
            ActivityName activity,
            Bilingual title,
            String kind,
            String because,
            @Nullable Long record,
            @Nullable LocalDate validUntil) {}

    @GET
    @Operation(
            description =
                    "Activities that support a security force without a valid approval, in the order in which they came in.")
    public Page<MissingView> list(@BeanParam Paging paging) {
        long after = paging.after(1).map(position -> position.get(0)).orElse(0L);
        List<MissingDiligence> rows = gaps.page(Scope.of(signedIn.reader()), after, paging.limit() + 1);
        return paging.page(rows, MissingDiligenceResource::view, row -> List.of(row.id()));
    }

    private static MissingView view(MissingDiligence row) {
        return new MissingView(row.activity(), row.title(), row.kind(), row.because(), row.record(), row.validUntil());
    }
}
