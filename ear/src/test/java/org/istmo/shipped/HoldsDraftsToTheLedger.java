package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draft goes into clearance when it says what the ledger says, and not before. */
interface HoldsDraftsToTheLedger extends Told {

    @Test
    default void a_draft_that_the_ledger_left_behind_is_refused_until_it_is_drafted_anew() {
        Caller officer = story().as("officer.pan");
        bring("XM-TIE-1", "XM-TIE-MOVED", "4 2016-05-10 100.00 USD");
        String report = drafted("XM-TIE-MOVED");
        JsonNode before = tieOut("officer.pan", report);
        assertTrue(before.path("clean").asBoolean(), before::toString);
        bring("XM-TIE-2", "XM-TIE-MOVED", "4 2016-06-10 20.00 USD");

        JsonNode after = tieOut("officer.pan", report);
        JsonNode refused = officer.post(report + "/submit", "{}").problem(409);

        assertFalse(after.path("clean").asBoolean(), after::toString);
        JsonNode total = Money.which(
                        after.path("exceptions"),
                        one -> one.path("figure").asText().equals("expenditure.usd.when~within"))
                .get(0);
        assertEquals("ledger-moved", total.path("check").asText());
        assertEquals("blocks", total.path("severity").asText());
        assertEquals("100.00", total.path("printed").asText());
        assertEquals("120.00", total.path("expected").asText());
        assertEquals("USD", total.path("unit").asText());
        assertEquals(report + "/redraft", total.path("way").asText());
        assertTrue(refused.path("type").asText().endsWith("does-not-tie"), refused::toString);
        assertEquals(after.path("blocks").asInt(), refused.path("errorCount").asInt());
        assertEquals("ledger-moved", refused.at("/errors/0/code").asText());
        assertEquals(
                "draft", officer.get(report).expect(200).json().path("status").asText());

        officer.post(total.path("way").asText(), "{}").expect(202);
        Draft.awaited(officer, report);
        assertEquals(
                "in-clearance",
                officer.post(report + "/submit", "{}")
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
    }

    @Test
    default void what_was_found_is_shown_to_those_who_clear_and_finance_accepts_a_warning() {
        Caller finance = story().as("finance");
        bring("XM-TIE-3", "XM-TIE-WARNED", "4 2016-05-10 100.00 USD");
        String report = drafted("XM-TIE-WARNED");
        story().as("officer.pan").post(report + "/submit", "{}").expect(200);

        JsonNode found = tieOut("head.pan", report);
        JsonNode open = Money.which(
                        found.path("exceptions"),
                        one -> one.path("check").asText().equals("months"))
                .get(0);
        String accept = report + "/tie-out/" + open.path("id").asText() + "/accept";
        story().as("officer.pan")
                .post(accept, "{\"reason\": \"It closes next week.\"}")
                .problem(403);
        finance.post(accept, "{}").problem(400);
        finance.post(report + "/tie-out/months-0/accept", "{\"reason\": \"x\"}").problem(404);
        finance.post(accept, "{\"reason\": \"It closes next week.\"}").expect(200);
        finance.post(accept, "{\"reason\": \"Again\"}").problem(409);

        JsonNode accepted = Money.which(
                        tieOut("auditor", report).path("exceptions"),
                        one -> one.path("id").equals(open.path("id")))
                .get(0);
        assertEquals("finance", accepted.at("/accepted/by").asText());
        assertEquals("It closes next week.", accepted.at("/accepted/reason").asText());
        assertEquals(found.path("checkedAt"), tieOut("auditor", report).path("checkedAt"));
        assertTrue(actions("report:" + report.substring(report.lastIndexOf('/') + 1))
                .containsAll(List.of("report.tie-out", "report.tie-out.accept")));
    }

    @Test
    default void the_list_is_said_in_the_language_of_who_asks_and_to_nobody_outside() {
        bring("XM-TIE-4", "XM-TIE-SPOKEN", "4 2016-05-10 100.00 USD");
        String path = drafted("XM-TIE-SPOKEN") + "/tie-out";

        String english = story().as("finance")
                .get(path, "Accept-Language", "en")
                .expect(200)
                .text();
        String spanish = story().as("finance")
                .get(path, "Accept-Language", "es-MX, en")
                .expect(200)
                .text();

        assertTrue(english.contains("has open months in the period"), english);
        assertTrue(spanish.contains("tiene meses abiertos en el período"), spanish);
        story().as(Statement.DONOR).get(path).problem(403);
        story().as("admin").get(path).problem(403);
    }

    private void bring(String activity, String donor, String transaction) {
        story().bring("officer.pan", "COE-MAR", Money.activity(activity, donor, transaction))
                .expect(201);
    }

    private String drafted(String donor) {
        Caller officer = story().as("officer.pan");
        String report = officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"donor": "%s"}, "period": {"from": "2016-01-01", "to": "2016-12-31"},
                         "languages": ["en"], "formats": ["xlsx"]}
                        """.formatted(donor))
                .expect(202)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        Draft.awaited(officer, report);
        return report;
    }

    private JsonNode tieOut(String name, String report) {
        return story().as(name).get(report + "/tie-out").expect(200).json();
    }

    private List<String> actions(String subject) {
        List<String> actions = new ArrayList<>();
        Pages.all(story().as("auditor"), "/api/v1/audit-trail").stream()
                .filter(entry -> entry.path("subject").asText().equals(subject))
                .forEach(entry -> actions.add(entry.path("action").asText()));
        return actions;
    }
}
