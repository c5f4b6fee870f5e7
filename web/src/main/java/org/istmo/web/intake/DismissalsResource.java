package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.istmo.domain.intake.Rejections;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.JsonForm;

/** {@code /imports/{id}/rejections/{rejection}/dismissal}: an officer says that a rejection will not be mended, and why. */
@OpenTo(Circle.OFFICERS)
@Path("imports/{id}/rejections/{rejection}/dismissal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class DismissalsResource {

    private SignedIn signedIn;
    private Rejections rejections;

    protected DismissalsResource() {}

    @Inject
    public DismissalsResource(SignedIn signedIn, Rejections rejections) {
        this.signedIn = signedIn;
        this.rejections = rejections;
    }

    @POST
    public Response dismiss(@PathParam("id") long id, @PathParam("rejection") int rejection, String body) {
        String reason = DismissalReason.of(JsonForm.of(body));
        rejections.dismiss(signedIn.reader(), id, rejection, reason);
        return Response.noContent().build();
    }
}
