package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A report of the region, of a centre or of a head of office on its way from order to issue.
 *
 * @param type of report
 * @param draft the report when it was drafted
 * @param issued the report when it was issued
 */
record Overview(String type, JsonNode draft, JsonNode issued) {

    static final List<String> TYPES = List.of("regional-overview", "centre-of-excellence", "portfolio");

    private static final List<String> CLEARING = List.of("finance", "head.mex", "head.pan");

    /** @param rest of the order, from the scope on */
    static Overview issuedOn(Server server, String type, String rest) {
        return issuedOn(
                server,
                type,
                rest + ", \"period\": {\"from\": \"2022-10-01\", \"to\": \"2023-09-30\"}",
                "of the main job");
    }

    /** @param rest of the order, from the scope on, with its period */
    static Overview issuedOn(Server server, String type, String rest, String name) {
        Caller officer = server.as("officer.pan");
        String order = "{\"type\": \"" + type + "\", " + rest + "}";
        JsonNode draft = Draft.awaited(
                officer,
                officer.post("/api/v1/reports", order, "Idempotency-Key", "the " + type + " " + name)
                        .expect(202)
                        .header("Location"));
        String report = "/api/v1/reports/" + draft.path("id").asText();
        JsonNode now = officer.post(report + "/submit", "{}").expect(200).json();
        for (String next : CLEARING) {
            Answer cleared = server.as(next).post(report + "/clear", "{}");
            now = cleared.status() == 200 ? cleared.json() : now;
        }
        assertEquals("issued", now.path("status").asText(), now::toString);
        return new Overview(type, draft, now);
    }

    String path() {
        return "/api/v1/reports/" + issued.path("id").asText();
    }

    String path(String file) {
        return path() + "/files/" + file;
    }
}
