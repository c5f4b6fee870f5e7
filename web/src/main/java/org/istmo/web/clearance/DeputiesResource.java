package org.istmo.web.clearance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Deputies;
import org.istmo.domain.clearance.Deputy;
import org.istmo.domain.office.Offices;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /deputies}: who takes the steps of a head of office or of finance while they are away. */
@OpenTo({Circle.STAFF, Circle.ADMINISTRATORS})
@Path("deputies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class DeputiesResource {

    private SignedIn signedIn;
    private Deputies deputies;
    private Offices offices;

    protected DeputiesResource() {}

    @Inject
    public DeputiesResource(SignedIn signedIn, Deputies deputies, Offices offices) {
        this.signedIn = signedIn;
        this.deputies = deputies;
        this.offices = offices;
    }

    @GET
    @Operation(description = "Deputies, newest first; those that are over as well.")
    public Page<DeputyView> list(@BeanParam Paging paging) {
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        List<Deputy> rows = deputies.page(signedIn.reader(), before, paging.limit() + 1);
        return paging.page(rows, DeputyView::of, deputy -> List.of(deputy.id()));
    }

    /** Names a deputy; {@code for} is the caller unless an administrator says otherwise. */
    @POST
    @OpenTo({Circle.HEADS, Circle.FINANCE, Circle.ADMINISTRATORS})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response name(String body) {
        Reader reader = signedIn.reader();
        Deputy deputy = deputies.name(reader, DeputyForm.terms(body, reader.name(), offices));
        return Response.created(URI.create("/api/v1/deputies/" + deputy.id()))
                .entity(DeputyView.of(deputy))
                .build();
    }

    /** Ends it from now on; that it was stays on record. */
    @DELETE
    @OpenTo({Circle.HEADS, Circle.FINANCE, Circle.ADMINISTRATORS})
    @Path("{id: \\d{1,18}}")
    public Response end(@PathParam("id") long id) {
        deputies.end(signedIn.reader(), id);
        return Response.noContent().build();
    }
}
