package org.istmo.domain.result;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Names and values of dimensions as one column holds them: a JSON object, or nothing when there are none. */
final class Dimensions {

    private Dimensions() {}

    static String text(Map<String, String> dimensions) {
        if (dimensions.isEmpty()) {
            return "";
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(dimensions).forEach(object::add);
        return object.build().toString();
    }

    static Map<String, String> of(String text) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                reader.readObject().forEach((name, value) -> dimensions.put(name, ((JsonString) value).getString()));
            }
        }
        return dimensions;
    }
}
