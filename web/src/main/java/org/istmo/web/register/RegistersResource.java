package org.istmo.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.Listing;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.register.Registers;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonForm;
import org.istmo.web.form.JsonSent;
import org.istmo.web.paging.JsonBody;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /publications}, {@code /evaluations} and the other registers: one way to list, read, add, change and take a step. */
@OpenTo(Circle.STAFF)
@Path("{kind: " + Kinds.NAMES + "}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RegistersResource {

    private SignedIn signedIn;
    private Registers registers;

    protected RegistersResource() {}

    @Inject
    public RegistersResource(SignedIn signedIn, Registers registers) {
        this.signedIn = signedIn;
        this.registers = registers;
    }

    @GET
    @Operation(
            description =
                    "Records of the register, newest first; withheld counts those above the caller's level. Filters by the register: office,"
                            + " activity, agreement, country, theme, type, section, status, from, to, q, overdue=true and others; one that it lacks is refused.")
    public Response list(@PathParam("kind") String name, @BeanParam Paging paging, @Context UriInfo uri) {
        RecordKind kind = Kinds.named(name);
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        Listing listing = registers.list(scope(), kind, filters(uri), before, paging.limit() + 1);
        Page<JsonObject> page =
                paging.page(listing.records(), filed -> FiledJson.of(kind, filed), filed -> List.of(filed.id()));
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(items::add);
        JsonObject body = Json.createObjectBuilder()
                .add("items", items)
                .add("next", page.next() == null ? JsonValue.NULL : Json.createValue(page.next()))
                .add("withheld", listing.withheld())
                .build();
        return Response.ok(body.toString()).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("kind") String name, String body) {
        RecordKind kind = Kinds.named(name);
        Filed filed = registers.add(signedIn.reader(), kind, JsonSent.of(body));
        return answer(Response.created(URI.create("/api/v1/" + kind.name() + "/" + filed.id())), kind, filed);
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("kind") String name, @PathParam("id") long id) {
        RecordKind kind = Kinds.named(name);
        return answer(Response.ok(), kind, registers.one(scope(), kind, id));
    }

    /** Puts what is sent in the stead of the record of the version that {@code If-Match} names. */
    @PUT
    @Path("{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("kind") String name,
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        RecordKind kind = Kinds.named(name);
        long version = EntityVersion.asked(ifMatch);
        return answer(Response.ok(), kind, registers.change(signedIn.reader(), kind, id, version, JsonSent.of(body)));
    }

    /** Takes a step with the record, such as {@code clear} of a publication. */
    @POST
    @Path("{id: \\d{1,18}}/{step: [a-z-]+}")
    public Response step(
            @PathParam("kind") String name, @PathParam("id") long id, @PathParam("step") String step, String body) {
        RecordKind kind = Kinds.named(name);
        JsonSent sent = new JsonSent(JsonForm.of(JsonBody.objectOrEmpty(body)));
        return answer(Response.ok(), kind, registers.step(signedIn.reader(), kind, id, step, sent));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }

    private static Map<String, String> filters(UriInfo uri) {
        Map<String, String> filters = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("limit") && !name.equals("after")) {
                filters.put(name, values.get(0));
            }
        });
        return filters;
    }

    private static Response answer(Response.ResponseBuilder builder, RecordKind kind, Filed filed) {
        return builder.entity(FiledJson.of(kind, filed).toString())
                .tag(EntityVersion.tag(filed.version()))
                .build();
    }
}
