package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.compliance.Assessments;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.AsOf;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code …/states/{state}/reported-elsewhere}: what other treaties' articles of the same obligations say of a State. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states/{state}/reported-elsewhere")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ElsewhereResource {

    private SignedIn signedIn;
    private Assessments assessments;

    protected ElsewhereResource() {}

    @Inject
    public ElsewhereResource(SignedIn signedIn, Assessments assessments) {
        this.signedIn = signedIn;
        this.assessments = assessments;
    }

    @GET
    @Operation(
            description =
                    "Where an article of another treaty holds the obligation of one of this treaty's (reference data: obligations,"
                            + " obligation-articles), what was reported of it, with its own source and date; in this treaty's order. With asOf, as was"
                            + " known at the end of that day.")
    public Page<ElsewhereView> list(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @BeanParam AsOf asOf,
            @BeanParam Paging paging) {
        return paging.pageOf(assessments.elsewhere(signedIn.reader(), treaty, state, asOf.day()), ElsewhereView::of);
    }
}
