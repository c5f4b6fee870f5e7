package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;

/** Whether a file is one that was issued. Without sign-in: who has the file may ask. */
@OpenTo(Circle.EVERYBODY)
@Path("verifications")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class VerificationsResource {

    private Verifications verifications;

    protected VerificationsResource() {}

    @Inject
    public VerificationsResource(Verifications verifications) {
        this.verifications = verifications;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Whether the file in the body is one that was issued, byte for byte, and whether a later version came in its stead. A file that"
                            + " is none, though it began as one or holds a signature of this server, has the reason changed-after-issue.")
    public String verify(InputStream file) throws IOException {
        return Verdicts.of(verifications.of(file)).toString();
    }
}
