package org.istmo.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail as RFC 9457 writes it.
 *
 * @param spanish what it is called and why in Spanish, for what is said in both languages; null for what is said in English alone
 * @param errors what is wrong with which field, or what stands in the way, each by its own fields
 * @param count how many of them there are, which may be more than are named
 */
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        @Nullable Said spanish,
        List<Map<String, String>> errors,
        int count) {

    /** A problem in one language: what it is called, and a sentence. */
    public record Said(String title, String detail) {}

    public static final MediaType TYPE = new MediaType("application", "problem+json");

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String code, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem(
                status, code, known == null ? "Problem" : known.getReasonPhrase(), detail, null, List.of(), 0);
    }

    /** One that is said in both languages. */
    static Problem of(int status, String code, Said english, Said spanish) {
        return new Problem(status, code, english.title(), english.detail(), spanish, List.of(), 0);
    }

    /** What the status alone says. */
    static Problem ofStatus(int status, String reason) {
        String code = switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 412 -> "precondition-failed";
            case 413 -> "too-large";
            case 414 -> "address-too-long";
            case 415 -> "unsupported-media-type";
            case 416 -> "range-not-satisfiable";
            case 429, 503 -> "busy";
            case 431 -> "headers-too-large";
            default -> "refused";
        };
        return of(status, code, reason + ".");
    }

    public Problem with(List<Invalid.Field> fields, int all) {
        return withAll(fields.stream().map(Problem::fields).toList(), all);
    }

    private static Map<String, String> fields(Invalid.Field field) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("pointer", field.pointer());
        fields.put("code", field.code());
        fields.put("detail", field.detail());
        return fields;
    }

    Problem withAll(List<Map<String, String>> named, int all) {
        return new Problem(status, code, title, detail, spanish, named, all);
    }

    public JsonObject json() {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("type", "urn:istmo:problem:" + code)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (spanish != null) {
            object.add("title_es", spanish.title()).add("detail_es", spanish.detail());
        }
        if (!errors.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            for (Map<String, String> error : errors) {
                JsonObjectBuilder one = Json.createObjectBuilder();
                error.forEach(one::add);
                array.add(one);
            }
            object.add("errors", array).add("errorCount", count);
        }
        return object.build();
    }

    public Response response() {
        return Response.status(status).type(TYPE).entity(json().toString()).build();
    }
}
