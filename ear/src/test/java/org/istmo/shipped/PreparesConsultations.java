package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Briefs for consultations: what was agreed and needed, walked down to the responses, assessments and activities, and no word of what is confidential. */
interface PreparesConsultations extends Told {

    @Test
    default void a_brief_says_what_was_agreed_and_needed_and_each_count_leads_to_what_was_counted() {
        Caller treaty = story().as("treaty");
        treaty.put("/api/v1/treaties/UNTOC/states/NI/articles/18", """
                {"status": "partly", "date": "2016-03-01", "source": "CAC/COSP/9", "sourceStatus": "public",
                 "needs": [{"text": {"en": "A desk for letters rogatory"}, "priority": "high"}]}""").expect(200);
        treaty.put("/api/v1/treaties/UNTOC/states/NI/articles/19", """
                {"status": "not", "date": "2016-03-01", "source": "SEALED-WORD", "sourceStatus": "confidential",
                 "needs": [{"text": {"en": "SEALED-WORD"}, "priority": "high"}]}""").expect(200);
        Caller panama = story().as("officer.pan");
        panama.post("/api/v1/activities", """
                {"office": "ROPAN", "identifier": "BRIEF-1", "status": "2", "title": {"en": "Mentors for prosecutors"}, "kind": "training",
                 "start": "2031-03-04", "end": "2032-12-08", "countries": ["NI"], "themes": ["kidnapping"], "sensitivity": "public"}""").expect(201);
        String consultation = """
                {"office": "ROPAN", "mechanism": "MM", "level": "expert", "title": {"en": "%s", "es": "%s"}, "date": "%s", "country": "NI",
                 "sensitivity": "public", "responses": [%s], "needs": [%s]}""";
        panama.post(
                        "/api/v1/consultations",
                        consultation.formatted("Managua One", "Managua Uno", "2031-06-01", """
                                {"text": {"en": "A network of desks"}, "office": "ROPAN", "deadline": "2031-08-30", "status": "in-progress"}""", ""))
                .expect(201);
        panama.post(
                        "/api/v1/consultations",
                        consultation.formatted("Managua Two", "Managua Dos", "2033-02-05", "", """
                                {"country": "NI", "theme": "kidnapping", "text": {"en": "Negotiators"}}"""))
                .expect(201);

        Caller officer = story().as("officer.mex");
        String report = ordered(officer, "2031-01-01", "2031-12-31");

        Caller auditor = story().as("auditor");
        leads(auditor, report, "responses.overdue", "A network of desks", "in-progress");
        leads(auditor, report, "needs.articles.NI", "A desk for letters rogatory", "CAC/COSP/9");
        leads(auditor, report, "needs.raised.NI", "Negotiators", "Managua Two");
        leads(auditor, report, "activities.running", "BRIEF-1: Mentors for prosecutors", "Mentors for prosecutors");

        officer.post(report + "/submit", "{}").expect(200);
        for (String next : List.of("finance", "head.mex", "head.pan")) {
            story().as(next).post(report + "/clear", "{}").expect(200);
        }
        for (String language : List.of("en", "es")) {
            String said = Pdf.textOf(officer.get(report + "/files/" + language + ".pdf")
                    .expect(200)
                    .body());
            assertTrue(said.contains(language.equals("en") ? "Managua Two" : "Managua Dos"), said);
            assertTrue(said.contains("Mentors for prosecutors"), said);
            assertFalse(said.contains("SEALED-WORD"), said);
            assertTrue(officer.get(report + "/files/" + language + ".xlsx")
                            .expect(200)
                            .body()
                            .length
                    > 5_000);
        }
        assertFalse(auditor.get(report + "/figures").expect(200).text().contains("SEALED-WORD"));
        story().as(Statement.DONOR).get(report).problem(404);
    }

    private static String ordered(Caller officer, String from, String to) {
        JsonNode draft = Draft.awaited(
                officer,
                officer.post("/api/v1/reports", """
                        {"type": "consultation-brief", "scope": {"region": "all"}, "period": {"from": "%s", "to": "%s"},
                         "languages": ["en", "es"], "formats": ["pdf", "xlsx"], "audience": []}""".formatted(from, to))
                        .expect(202)
                        .header("Location"));
        return "/api/v1/reports/" + draft.path("id").asText();
    }

    /** The figure is made of something of that name, and what stands where its row leads has the other word in it. */
    private static void leads(Caller auditor, String report, String figure, String label, String there) {
        JsonNode row = StreamSupport.stream(
                        auditor.get(report + "/figures/" + figure + "/rows")
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(item -> item.path("label").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not in " + figure));
        String found = auditor.get(row.path("href").asText()).expect(200).text();
        assertTrue(found.contains(there), found);
    }
}
