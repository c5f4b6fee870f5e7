package org.istmo.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.consultation.ResponseWalks;
import org.istmo.domain.consultation.Standing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /consultations/{id}/responses/{response}}: where an agreed response stood after each consultation. */
@OpenTo(Circle.STAFF)
@Path("consultations/{id: \\d{1,18}}/responses/{response: \\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ResponseWalkResource {

    private SignedIn signedIn;
    private ResponseWalks walks;

    protected ResponseWalkResource() {}

    @Inject
    public ResponseWalkResource(SignedIn signedIn, ResponseWalks walks) {
        this.signedIn = signedIn;
        this.walks = walks;
    }

    @GET
    @Operation(
            description =
                    "In the order of the consultations, from the one that agreed it to the one where it stands now.")
    public Page<Standing> walk(
            @PathParam("id") long consultation, @PathParam("response") long response, @BeanParam Paging paging) {
        return paging.pageOf(walks.of(Scope.of(signedIn.reader()), consultation, response), standing -> standing);
    }
}
