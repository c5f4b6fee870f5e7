package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.compliance.Matrices;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** {@code /treaties/{code}/matrix}: a treaty's articles against States. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/matrix")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class MatrixResource {

    private SignedIn signedIn;
    private Matrices matrices;

    protected MatrixResource() {}

    @Inject
    public MatrixResource(SignedIn signedIn, Matrices matrices) {
        this.signedIn = signedIn;
        this.matrices = matrices;
    }

    @GET
    @Operation(
            description =
                    "Every article against the States of ?states=MX,PA, or against all that are served: implementation as reported, and the"
                            + " activities and money of both offices that support the article there, over all time. Activities are distinct counts and"
                            + " need not add up. States stand in the order that they were asked for in; nothing ranks them.")
    public MatrixView matrix(@PathParam("code") String treaty, @QueryParam("states") @Nullable String states) {
        List<String> asked = states == null ? List.of() : List.of(states.split(",", -1));
        return MatrixView.of(matrices.of(signedIn.reader(), treaty, asked));
    }
}
