package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A donor statement on its way from order to issue, with what was answered on the way.
 *
 * @param orderedAgain what a repeat of the order with the same key was answered
 * @param draft the report when it was drafted
 * @param draftFile its English PDF at that time
 * @param donorAtDraft what the donor was answered who asked for it then
 * @param clearedUnsubmitted what finance was answered who cleared before it was submitted
 * @param clearedByOfficer what the officer was answered who cleared what they had submitted
 * @param clearedOutOfTurn what the head of office was answered before finance had cleared
 * @param clearedByFinance the report after finance
 * @param clearedByOtherHead what the head of the other office was answered
 * @param issued the report when it was issued
 */
record Statement(
        Answer ordered,
        Answer orderedAgain,
        JsonNode draft,
        Answer draftFile,
        Answer donorAtDraft,
        Answer clearedUnsubmitted,
        Answer clearedByOfficer,
        Answer clearedOutOfTurn,
        JsonNode clearedByFinance,
        Answer clearedByOtherHead,
        JsonNode issued) {

    static final String DONOR = "donor.us-gov-11";
    static final String STRANGER = "donor.us-gov-1";
    static final List<String> FILES = List.of("en.pdf", "es.pdf", "en.xlsx", "es.xlsx");
    private static final String ORDER = """
            {"type": "donor-statement", "scope": {"donor": "US-GOV-11"},
             "period": {"from": "2022-10-01", "to": "2023-09-30"},
             "languages": ["en", "es"], "formats": ["pdf", "xlsx"]}
            """;

    static Statement issuedOn(Server server) {
        Caller officer = server.as("officer.mex");
        Answer ordered = order(officer);
        Answer orderedAgain = order(officer);
        JsonNode draft = Draft.awaited(officer, ordered.header("Location"));
        String report = "/api/v1/reports/" + draft.path("id").asText();
        Answer draftFile = officer.get(report + "/files/en.pdf").expect(200);
        Answer donorAtDraft = server.as(DONOR).get(report);
        Answer unsubmitted = server.as("finance").post(report + "/clear", "{}");
        officer.post(report + "/submit", "{}").expect(200);
        Answer byOfficer = officer.post(report + "/clear", "{}");
        Answer outOfTurn = server.as("head.mex").post(report + "/clear", "{}");
        JsonNode byFinance =
                server.as("finance").post(report + "/clear", "{}").expect(200).json();
        Answer byOtherHead = server.as("head.pan").post(report + "/clear", "{}");
        JsonNode issued =
                server.as("head.mex").post(report + "/clear", "{}").expect(200).json();
        assertEquals("issued", issued.path("status").asText(), issued::toString);
        return new Statement(
                ordered,
                orderedAgain,
                draft,
                draftFile,
                donorAtDraft,
                unsubmitted,
                byOfficer,
                outOfTurn,
                byFinance,
                byOtherHead,
                issued);
    }

    private static Answer order(Caller officer) {
        return officer.post("/api/v1/reports", ORDER, "Idempotency-Key", "the statement of the main job")
                .expect(202);
    }

    /** Where the report is. */
    String path() {
        return "/api/v1/reports/" + issued.path("id").asText();
    }

    /** Where one of its files is. */
    String path(String file) {
        return path() + "/files/" + file;
    }

    /** What the report says of one of its files. */
    JsonNode stated(String file) {
        for (JsonNode stated : issued.path("files")) {
            if (stated.path("href").asText().equals(path(file))) {
                return stated;
            }
        }
        throw new AssertionError("No " + file + " in " + issued);
    }
}
