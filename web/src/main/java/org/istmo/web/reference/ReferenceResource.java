package org.istmo.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.field.Fields;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.domain.reference.ReferenceList;
import org.istmo.domain.reference.ReferenceLists;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.FieldJson;
import org.istmo.web.form.JsonSent;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /reference}: the lists of codes. */
@OpenTo({Circle.STAFF, Circle.ADMINISTRATORS})
@Path("reference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ReferenceResource {

    private SignedIn signedIn;
    private ReferenceData reference;

    protected ReferenceResource() {}

    @Inject
    public ReferenceResource(SignedIn signedIn, ReferenceData reference) {
        this.signedIn = signedIn;
        this.reference = reference;
    }

    /**
     * A list that there is.
     *
     * @param fields of one of its codes
     */
    public record ListView(String list, List<String> fields, String href) {}

    @GET
    @Operation(description = "The lists, in the order in which an administrator keeps them.")
    public Page<ListView> lists(@BeanParam Paging paging) {
        signedIn.reader();
        return paging.pageOf(
                ReferenceLists.all(),
                list -> new ListView(
                        list.name(), List.copyOf(Fields.names(list.allFields())), "/api/v1/reference/" + list.name()));
    }

    @GET
    @Path("{list}")
    @Operation(description = "The codes of a list, in the list's own order, or else by their codes.")
    public Response page(@PathParam("list") String name, @BeanParam Paging paging) {
        ReferenceList list = ReferenceLists.named(name);
        long offset = paging.after(1).map(position -> position.get(0)).orElse(0L);
        List<Numbered> rows = new ArrayList<>();
        for (Map<String, Object> row : reference.page(signedIn.reader(), list, offset, paging.limit() + 1)) {
            rows.add(new Numbered(offset + rows.size() + 1, row));
        }
        Page<JsonObject> page = paging.page(rows, row -> json(list, row.values()), row -> List.of(row.number()));
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(items::add);
        return Response.ok(Json.createObjectBuilder()
                        .add("items", items)
                        .add("next", page.next() == null ? JsonValue.NULL : Json.createValue(page.next()))
                        .build()
                        .toString())
                .build();
    }

    private record Numbered(long number, Map<String, Object> values) {}

    @POST
    @OpenTo(Circle.ADMINISTRATORS)
    @Path("{list}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("list") String name, String body) {
        ReferenceList list = ReferenceLists.named(name);
        Map<String, Object> added = reference.add(signedIn.reader(), list, JsonSent.of(body));
        return answer(
                Response.created(UriBuilder.fromPath("/api/v1/reference/{list}/{code}")
                        .build(name, added.get(ReferenceList.CODE))),
                list,
                added);
    }

    @GET
    @Path("{list}/{code}")
    public Response one(@PathParam("list") String name, @PathParam("code") String code) {
        ReferenceList list = ReferenceLists.named(name);
        return answer(Response.ok(), list, reference.one(signedIn.reader(), list, code));
    }

    /** Puts what is sent in the stead of what {@code If-Match} names; the code stays. */
    @PUT
    @OpenTo(Circle.ADMINISTRATORS)
    @Path("{list}/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("list") String name,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        ReferenceList list = ReferenceLists.named(name);
        long version = EntityVersion.asked(ifMatch);
        return answer(Response.ok(), list, reference.change(signedIn.reader(), list, code, version, JsonSent.of(body)));
    }

    private static Response answer(Response.ResponseBuilder builder, ReferenceList list, Map<String, Object> values) {
        return builder.entity(json(list, values).toString())
                .tag(EntityVersion.tag((Long) values.getOrDefault(ReferenceList.VERSION, 1L)))
                .build();
    }

    private static JsonObject json(ReferenceList list, Map<String, Object> values) {
        JsonObjectBuilder object =
                Json.createObjectBuilder().add(ReferenceList.CODE, FieldJson.of(values.get(ReferenceList.CODE)));
        FieldJson.add(object, list.allFields(), values);
        return object.build();
    }
}
