package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Briefs for consultations and national programmes: walked down to responses, assessments, activities and entries, and no word of what is confidential. */
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
                {"office": "ROPAN", "mechanism": "SDP", "level": "expert", "title": {"en": "%s", "es": "%s"}, "date": "%s", "country": "NI",
                 "sensitivity": "public", "responses": [%s], "needs": [%s]}""";
        panama.post(
                        "/api/v1/consultations",
                        consultation.formatted("Santo Domingo One", "Santo Domingo Uno", "2031-06-01", """
                                {"text": {"en": "A network of desks"}, "office": "ROPAN", "deadline": "2031-08-30", "status": "in-progress"}""", ""))
                .expect(201);
        panama.post(
                        "/api/v1/consultations",
                        consultation.formatted("Santo Domingo Two", "Santo Domingo Dos", "2033-02-05", "", """
                                {"country": "NI", "theme": "kidnapping", "text": {"en": "Negotiators"}}"""))
                .expect(201);

        Caller officer = story().as("officer.mex");
        String report = drafted(officer, officer.post("/api/v1/reports", """
                {"type": "consultation-brief", "scope": {"region": "all"}, "period": {"from": "2025-01-01", "to": "2031-12-31"},
                 "languages": ["en", "es"], "formats": ["pdf", "xlsx"], "audience": []}"""));

        Caller auditor = story().as("auditor");
        leads(auditor, report, "responses.overdue", "A network of desks", "in-progress");
        leads(auditor, report, "needs.articles.NI", "A desk for letters rogatory", "CAC/COSP/9");
        leads(auditor, report, "needs.raised.NI", "Negotiators", "Santo Domingo Two");
        leads(auditor, report, "activities.running", "BRIEF-1: Mentors for prosecutors", "Mentors for prosecutors");

        issue(report);
        story().as("head.pan").post(report + "/clear", "{}").expect(200);
        for (String language : List.of("en", "es")) {
            String said = Pdf.textOf(officer.get(report + "/files/" + language + ".pdf")
                    .expect(200)
                    .body());
            assertTrue(said.contains(language.equals("en") ? "Santo Domingo Two" : "Santo Domingo Dos"), said);
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

    @Test
    default void a_national_programme_walks_down_to_needs_activities_and_entries_and_its_revision_says_what_was_met() {
        Caller treaty = story().as("treaty");
        String need = """
                {"office": "ROPAN", "country": "BZ", "theme": "forensics", "text": {"en": "A laboratory of ballistics"}, "priority": "high",
                 "source": "National plan", "statedOn": "2024-01-15", "sensitivity": "public"%s}""";
        Answer stated =
                treaty.post("/api/v1/programme-needs", need.formatted("")).expect(201);
        Caller panama = story().as("officer.pan");
        panama.post("/api/v1/activities", """
                {"office": "ROPAN", "identifier": "NATIONAL-1", "status": "2", "title": {"en": "Ballistics"}, "kind": "training",
                 "start": "2024-03-04", "end": "2027-03-08", "countries": [{"code": "BZ", "percentage": 60}, {"code": "GY", "percentage": 40}],
                 "themes": ["forensics"], "sensitivity": "public",
                 "transactions": [{"type": "4", "date": "2024-03-08", "value": "250.00", "currency": "USD"}]}""").expect(201);
        Caller officer = story().as("officer.mex");
        String report = drafted(officer, officer.post("/api/v1/reports", """
                {"type": "country-programme", "scope": {"state": "BZ"}, "period": {"from": "2024-01-01", "to": "2030-12-31"},
                 "languages": ["en", "es"], "formats": ["pdf", "xlsx"], "audience": ["US-GOV-11"]}"""));

        Caller auditor = story().as("auditor");
        leads(auditor, report, "programme-needs.open", "A laboratory of ballistics", "National plan");
        String id = stated.json().path("id").asText();
        leads(auditor, report, "serving.need-" + id, "NATIONAL-1: Ballistics", "Ballistics");
        JsonNode entry = rows(auditor, report, "expenditure.usd.year~2024.counted~yes")
                .findFirst()
                .orElseThrow();
        assertEquals(
                0,
                new BigDecimal("150")
                        .compareTo(new BigDecimal(entry.path("counted_value").asText())),
                entry::toString);
        issue(report);
        Caller donor = story().as(Statement.DONOR);
        String spanish =
                Pdf.textOf(donor.get(report + "/files/es.pdf").expect(200).body());
        assertTrue(spanish.contains("Programa nacional integrado"), spanish);
        assertTrue(spanish.contains("A laboratory of ballistics (en inglés)"), spanish);
        story().as(Statement.STRANGER).get(report).problem(404);

        treaty.put(
                        "/api/v1/programme-needs/" + id,
                        need.formatted(
                                ", \"status\": \"met\", \"statusSince\": \"2025-06-30\", \"statusSource\": \"Note 7\""),
                        "If-Match",
                        "\"v1\"")
                .expect(200);
        String revision =
                drafted(officer, officer.post(report + "/revisions", "{\"reason\": \"The laboratory stands\"}"));
        JsonNode changes = auditor.get(revision + "/changes").expect(200).json();
        JsonNode met = StreamSupport.stream(changes.path("items").spliterator(), false)
                .filter(change -> change.path("key").asText().equals("programme-needs.met"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(changes.toString()));
        assertEquals("need", met.path("causes").get(0).path("cause").asText(), met::toString);
        JsonNode then = auditor.get("/api/v1/programme-needs/" + id + "/history?asOf=2025-06-29")
                .expect(200)
                .json();
        assertEquals("open", then.path("items").get(0).path("status").asText(), then::toString);
    }

    private void issue(String report) {
        story().as("officer.mex").post(report + "/submit", "{}").expect(200);
        for (String next : List.of("finance", "head.mex")) {
            story().as(next).post(report + "/clear", "{}").expect(200);
        }
    }

    private static String drafted(Caller officer, Answer ordered) {
        JsonNode draft = Draft.awaited(officer, ordered.expect(202).header("Location"));
        return "/api/v1/reports/" + draft.path("id").asText();
    }

    private static Stream<JsonNode> rows(Caller auditor, String report, String figure) {
        return StreamSupport.stream(
                auditor.get(report + "/figures/" + figure + "/rows")
                        .expect(200)
                        .json()
                        .path("items")
                        .spliterator(),
                false);
    }

    /** The figure is made of something of that name, and what stands where its row leads has the other word in it. */
    private static void leads(Caller auditor, String report, String figure, String label, String there) {
        JsonNode row = rows(auditor, report, figure)
                .filter(item -> item.path("label").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not in " + figure));
        String found = auditor.get(row.path("href").asText()).expect(200).text();
        assertTrue(found.contains(there), found);
    }
}
