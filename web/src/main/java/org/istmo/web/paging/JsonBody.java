package org.istmo.web.paging;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Unreadable;

/** A request's body as a JSON object. */
public final class JsonBody {

    private JsonBody() {}

    /**
     * @throws Unreadable when it is none
     * @throws Invalid when it names a field twice, at any depth
     */
    public static JsonObject object(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            if (read(reader) instanceof JsonObject object) {
                List<Invalid.Field> twice = namedTwice(body);
                if (!twice.isEmpty()) {
                    throw new Invalid(twice);
                }
                return object;
            }
        }
        throw unreadable();
    }

    /** Parsson says with a plain RuntimeException that a body is nested too deeply. */
    private static JsonValue read(JsonReader reader) {
        try {
            return reader.readValue();
        } catch (RuntimeException noJson) {
            throw unreadable();
        }
    }

    /** Reads to the very end, where the reader of one value stops behind it: what comes after the object is no part of any. */
    private static List<Invalid.Field> namedTwice(String body) {
        try {
            return NamedTwice.in(body);
        } catch (JsonException goesOn) {
            throw unreadable();
        }
    }

    /** Nothing at all stands for an object without fields. */
    public static JsonObject objectOrEmpty(String body) {
        return body.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : object(body);
    }

    private static Unreadable unreadable() {
        return new Unreadable("no-json-object", "The body is no JSON object.");
    }
}
