package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An agreement of a donor of its own, with one statement issued on it.
 *
 * @param path of the page of its room
 * @param report the report as it was issued
 */
record DonorsRoom(String number, String path, JsonNode report) {

    static final String DONOR = "donor.us-gov-1";
    static final String STRANGER = "donor.us-gov-11";
    private static final String NUMBER = "ROOM-1";

    static DonorsRoom furnished(Server server) {
        // With one agreement alone the donor would not choose among rooms.
        server.as("officer.mex")
                .post("/api/v1/grants", Grant.least("ROOM-2").toString())
                .expect(201);
        return furnished(server, NUMBER);
    }

    /** Of an agreement by that number. */
    static DonorsRoom furnished(Server server, String number) {
        Caller officer = server.as("officer.mex");
        long agreement = officer.post("/api/v1/grants", Grant.whole(number).toString())
                .expect(201)
                .json()
                .path("id")
                .asLong();
        String report = officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"grant": "%s"}, "period": {"from": "2023-01-01", "to": "2023-03-31"},
                         "languages": ["en", "es"], "formats": ["pdf", "xlsx"]}""".formatted(number))
                .expect(202)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        Draft.awaited(officer, report);
        officer.post(report + "/submit", "{}").expect(200);
        server.as("finance").post(report + "/clear", "{}").expect(200);
        JsonNode issued =
                server.as("head.mex").post(report + "/clear", "{}").expect(200).json();
        assertEquals("issued", issued.path("status").asText(), issued::toString);
        return new DonorsRoom(number, "/agreements/" + agreement, issued);
    }

    /** The page of the report. */
    String reportPath() {
        return "/reports/" + report.path("id").asText();
    }

    /** Where a page takes a file, such as {@code en.pdf}. */
    String filePath(String file) {
        return reportPath() + "/files/" + file;
    }

    /** What the API states of a file. */
    String sha256(String file) {
        for (JsonNode stated : report.path("files")) {
            if (stated.path("href").asText().endsWith("/" + file)) {
                return stated.path("sha256").asText();
            }
        }
        throw new AssertionError("No " + file + " in " + report);
    }
}
