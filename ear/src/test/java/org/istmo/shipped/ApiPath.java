package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What {@code /openapi} says can be done at a path.
 *
 * @param verb such as {@code GET}
 * @param template below {@code /api/v1}, with its parameters in braces
 * @param operation what it says of it
 */
record ApiPath(String verb, String template, JsonNode operation) {

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

    /** What reads and changes nothing. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** All that can be read. */
    static List<ApiPath> all(Server server) {
        return said(server).stream().filter(path -> path.verb.equals("GET")).toList();
    }

    /** All that is anything but read. */
    static List<ApiPath> changing(Server server) {
        return said(server).stream()
                .filter(path -> !READING.contains(path.verb))
                .toList();
    }

    private static List<ApiPath> said(Server server) {
        JsonNode paths = server.nobody()
                .get("/openapi", "Accept", "application/json")
                .expect(200)
                .json()
                .path("paths");
        List<ApiPath> all = new ArrayList<>();
        paths.fields().forEachRemaining(path -> {
            if (path.getKey().startsWith(BASE + "/")) {
                path.getValue()
                        .fields()
                        .forEachRemaining(one -> all.add(new ApiPath(
                                one.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().substring(BASE.length()),
                                one.getValue())));
            }
        });
        return all;
    }

    /** Such as {@code GET /me}. */
    String named() {
        return verb + " " + template;
    }

    /** What its body is, or the first of those that it may be. */
    String type() {
        Iterator<String> types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : "application/json";
    }

    /** An address of it. */
    String sample() {
        return sample(template);
    }

    /** An address of what is there, where the path begins as one of them does. */
    String sample(Map<String, String> known) {
        return known.entrySet().stream()
                .filter(one -> template.startsWith(one.getKey()))
                .findFirst()
                .map(one -> sample(template.replace(one.getKey(), one.getValue())))
                .orElseGet(this::sample);
    }

    private static String sample(String template) {
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
        operation
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }
}
