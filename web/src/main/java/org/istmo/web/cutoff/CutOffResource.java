package org.istmo.web.cutoff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.cutoff.CutOffs;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;

/** {@code /cut-off}: cut-off tests around the end of an office's month. */
@OpenTo({Circle.AUDITORS, Circle.FINANCE, Circle.VERIFIERS})
@Path("cut-off")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class CutOffResource {

    private SignedIn signedIn;
    private CutOffs cutOffs;

    protected CutOffResource() {}

    @Inject
    public CutOffResource(SignedIn signedIn, CutOffs cutOffs) {
        this.signedIn = signedIn;
        this.cutOffs = cutOffs;
    }

    @GET
    @Operation(
            summary = "Cut-off tests",
            description =
                    "Around the end of the `month` of an `office`: what is dated in it and posted after it, with its cause; what is posted in it and dated after it; what is dated in its last and in the"
                            + " first `days` days after it (1 to 31, 5 when absent); and reversals posted in those first days, by the office's clock. Each part has its count, its sums by"
                            + " currency, and its 50 largest entries by their value in US dollars. A donor's verifier has what of it is of their agreements and dated within their engagement.")
    public CutOffView test(@BeanParam CutOffQuery query) {
        Scope scope = Scope.auditing(signedIn.reader());
        return CutOffView.of(scope, cutOffs.of(scope, query.office(), query.month(), query.days()));
    }
}
