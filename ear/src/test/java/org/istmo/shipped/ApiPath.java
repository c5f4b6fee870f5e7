package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A path that {@code /openapi} says can be read.
 *
 * @param template below {@code /api/v1}, with its parameters in braces
 * @param read what it says of reading it
 */
record ApiPath(String template, JsonNode read) {

    private static final String BASE = "/api/v1";

    /** What stands for a parameter; be it there or not. */
    private static final Map<String, String> SAMPLES = Map.of(
            "office", "LPO-MEX",
            "month", "2023-01",
            "list", "themes",
            "code", "corruption",
            "name", "activities",
            "format", "csv",
            "mapping", "books",
            "type", "donor-statement",
            "language", "en");

    static List<ApiPath> all(Server server) {
        JsonNode paths = server.nobody()
                .get("/openapi", "Accept", "application/json")
                .expect(200)
                .json()
                .path("paths");
        List<ApiPath> all = new ArrayList<>();
        paths.fields().forEachRemaining(path -> {
            if (path.getKey().startsWith(BASE + "/") && path.getValue().has("get")) {
                all.add(new ApiPath(
                        path.getKey().substring(BASE.length()), path.getValue().path("get")));
            }
        });
        return all;
    }

    /** An address of it. */
    String sample() {
        String path = template;
        for (Map.Entry<String, String> sample : SAMPLES.entrySet()) {
            path = path.replace("{" + sample.getKey() + "}", sample.getValue());
        }
        return BASE + path.replaceAll("\\{\\w+}", "1");
    }

    /** Whether it is that path or one below it. */
    boolean isOf(String... others) {
        for (String other : others) {
            if (template.equals(other) || template.startsWith(other + "/")) {
                return true;
            }
        }
        return false;
    }

    List<String> parameters() {
        List<String> names = new ArrayList<>();
        read.path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }
}
