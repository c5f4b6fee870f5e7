package org.istmo.web.donor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Reader;
import org.istmo.domain.partner.Donor;
import org.istmo.domain.partner.DonorDesk;
import org.istmo.domain.partner.KeptDonor;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Words;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonForm;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /donors}: who pays, by the code that IATI knows them by. */
@OpenTo({Circle.STAFF, Circle.ADMINISTRATORS, Circle.DONORS})
@Path("donors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class DonorsResource {

    private SignedIn signedIn;
    private DonorDesk desk;

    protected DonorsResource() {}

    @Inject
    public DonorsResource(SignedIn signedIn, DonorDesk desk) {
        this.signedIn = signedIn;
        this.desk = desk;
    }

    @GET
    @Operation(description = "The donors by their codes: all for staff and the administrator, itself for a donor.")
    public Page<DonorView> list(@BeanParam Paging paging) {
        return paging.pageByWord(
                desk.page(signedIn.reader(), paging.afterWord().orElse(""), paging.limit() + 1),
                DonorView::of,
                kept -> kept.donor().code());
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code) {
        return answer(Response.ok(), desk.withCode(signedIn.reader(), known(code)));
    }

    /** Enters a donor. */
    @POST
    @OpenTo({Circle.OFFICERS, Circle.FINANCE, Circle.ADMINISTRATORS})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enter(String body) {
        Reader reader = signedIn.reader();
        Donor donor = DonorForm.entered(JsonForm.of(body), desk.types(reader));
        desk.enter(reader, donor);
        return answer(Response.created(URI.create(path(donor.code()))), desk.withCode(reader, donor.code()));
    }

    /** Changes a donor whole, from the version that {@code If-Match} says. */
    @PUT
    @OpenTo({Circle.OFFICERS, Circle.FINANCE, Circle.ADMINISTRATORS})
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        Reader reader = signedIn.reader();
        Donor donor = DonorForm.changed(JsonForm.of(body), known(code), desk.types(reader));
        desk.change(reader, EntityVersion.asked(ifMatch), donor);
        return answer(Response.ok(), desk.withCode(reader, code));
    }

    /** Where a donor is in the API. */
    public static String path(String code) {
        return UriBuilder.fromPath("/api/v1/donors/{code}").build(code).toString();
    }

    private static String known(String code) {
        if (!Words.areOneLine(code)) {
            throw new Missing("donor");
        }
        return code;
    }

    private static Response answer(Response.ResponseBuilder response, KeptDonor kept) {
        return response.entity(DonorView.of(kept))
                .tag(EntityVersion.tag(kept.version()))
                .build();
    }
}
