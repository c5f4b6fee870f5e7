package org.istmo.domain.result;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Names and values of dimensions as one column holds them: a JSON object, or nothing when there are none. */
final class Dimensions {

    /** Kept, since {@code Json} looks it up anew each time. */
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Dimensions() {}

    static String text(Map<String, String> dimensions) {
        if (dimensions.isEmpty()) {
            return "";
        }
        JsonObjectBuilder object = PROVIDER.createObjectBuilder();
        new TreeMap<>(dimensions).forEach(object::add);
        return object.build().toString();
    }

    static Map<String, String> of(String text) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
                reader.readObject().forEach((name, value) -> dimensions.put(name, ((JsonString) value).getString()));
            }
        }
        return dimensions;
    }
}
