package org.istmo.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.consultation.ResponseWalks;
import org.istmo.domain.consultation.Standing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;

/** {@code /consultations/{id}/responses/{response}}: where an agreed response stood after each consultation. */
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
    @Operation(description = "From the consultation that agreed it to the one where it stands now, all on one page.")
    public Page<Standing> walk(@PathParam("id") long consultation, @PathParam("response") long response) {
        return new Page<>(walks.of(Scope.of(signedIn.reader()), consultation, response), null);
    }
}
