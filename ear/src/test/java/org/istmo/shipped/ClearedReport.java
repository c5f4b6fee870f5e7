package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A statement of an agreement of a centre in Panama, on its way through clearance.
 *
 * @param path where it is
 */
record ClearedReport(Server server, String path) {

    /** Drafted from an agreement that is entered for it. */
    static ClearedReport drafted(Server server, String grant, String centre) {
        Caller officer = server.as("officer.pan");
        officer.post("/api/v1/grants", Grant.least(grant).put("office", centre).toString())
                .expect(201);
        Answer ordered = officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"grant": "%s"}, "period": {"from": "2022-10-01", "to": "2022-12-31"},
                         "languages": ["en", "es"], "formats": ["pdf", "xlsx"]}""".formatted(grant)).expect(202);
        ClearedReport report =
                new ClearedReport(server, ordered.header("Location").replaceFirst("^https?://[^/]+", ""));
        report.awaited();
        return report;
    }

    JsonNode awaited() {
        return Draft.awaited(server.as("officer.pan"), path);
    }

    JsonNode seenBy(String name) {
        return server.as(name).get(path).expect(200).json();
    }

    Answer asked(String name, String step, String body) {
        return server.as(name).post(path + "/" + step, body);
    }

    /** The report after somebody took the step that is due. */
    JsonNode taken(String name, String step) {
        return asked(name, step, "{}").expect(200).json();
    }
}
