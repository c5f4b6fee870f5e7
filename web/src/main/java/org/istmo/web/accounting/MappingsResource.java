package org.istmo.web.accounting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Role;
import org.istmo.domain.accounting.Mapping;
import org.istmo.domain.accounting.Mappings;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /mappings}: how the columns of an office's accounting exports are read. */
@OpenTo(Circle.STAFF)
@Path("mappings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class MappingsResource {

    private SignedIn signedIn;
    private Offices offices;
    private Mappings mappings;

    protected MappingsResource() {}

    @Inject
    public MappingsResource(SignedIn signedIn, Offices offices, Mappings mappings) {
        this.signedIn = signedIn;
        this.offices = offices;
        this.mappings = mappings;
    }

    @GET
    @Operation(description = "Saved mappings of accounting exports, in the order in which they were made.")
    public Page<MappingView> list(@QueryParam("office") @Nullable String office, @BeanParam Paging paging) {
        long after = paging.after(1).map(position -> position.get(0)).orElse(0L);
        List<Mapping> page = mappings.page(
                Scope.of(signedIn.reader()),
                Optional.ofNullable(office).map(MappingsResource::code),
                after,
                paging.limit() + 1);
        return paging.page(page, MappingView::of, mapping -> List.of(mapping.id()));
    }

    @POST
    @OpenTo({Circle.OFFICERS, Circle.FINANCE})
    public Response make(String body) {
        signedIn.reader().mustBe(Role.FINANCE, Role.OFFICER);
        MappingForm.New made = new MappingForm(body).made(offices);
        Mapping mapping = mappings.make(signedIn.reader(), made.name(), made.office(), made.terms());
        return Response.created(URI.create("/api/v1/mappings/" + mapping.name()))
                .tag(EntityVersion.tag(mapping.version()))
                .entity(MappingView.of(mapping))
                .build();
    }

    @GET
    @Path("{name}")
    public Response one(@PathParam("name") String name) {
        return answer(mappings.named(Scope.of(signedIn.reader()), name));
    }

    @PUT
    @OpenTo({Circle.OFFICERS, Circle.FINANCE})
    @Path("{name}")
    public Response change(
            @PathParam("name") String name, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        signedIn.reader().mustBe(Role.FINANCE, Role.OFFICER);
        Mapping before = mappings.named(Scope.of(signedIn.reader()), name);
        long version = EntityVersion.asked(ifMatch);
        return answer(mappings.change(
                signedIn.reader(), name, version, new MappingForm(body).changed(name, before.office())));
    }

    @DELETE
    @OpenTo({Circle.OFFICERS, Circle.FINANCE})
    @Path("{name}")
    public Response remove(@PathParam("name") String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
        signedIn.reader().mustBe(Role.FINANCE, Role.OFFICER);
        mappings.remove(signedIn.reader(), name, EntityVersion.asked(ifMatch));
        return Response.noContent().build();
    }

    private static Response answer(Mapping mapping) {
        return Response.ok(MappingView.of(mapping))
                .tag(EntityVersion.tag(mapping.version()))
                .build();
    }

    private static OfficeCode code(String office) {
        if (office.isBlank() || office.length() > 20 || !Words.areOneLine(office)) {
            throw new Invalid("?office", "unknown-office", "There is no such office.");
        }
        return new OfficeCode(office);
    }
}
