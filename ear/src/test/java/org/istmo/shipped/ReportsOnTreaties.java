package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports on a State and on a treaty: ordered by a focal point, walked down to what was reported and spent, and silent on what is confidential. */
interface ReportsOnTreaties extends Told {

    @Test
    default void a_state_is_reported_on_and_a_need_leads_to_its_assessment_and_the_spending_for_it() {
        Caller treaty = story().as("treaty");
        String assessed = """
                {"status": "partly", "date": "2016-03-01", "source": "%s", "sourceStatus": "%s",
                 "needs": [{"text": {"en": "%s"}, "priority": "high"}]}""";
        treaty.put(
                        "/api/v1/treaties/UNCAC/states/SV/articles/46",
                        assessed.formatted("CAC/COSP/IRG/I/3/1", "public", "A central authority that answers"))
                .expect(200);
        treaty.put(
                        "/api/v1/treaties/UNCAC/states/SV/articles/44",
                        assessed.formatted("HERMETIC-WORD", "confidential", "HERMETIC-WORD"))
                .expect(200);
        story().as("officer.pan").post("/api/v1/activities", """
                        {"office": "ROPAN", "identifier": "TREATY-STATE-1", "status": "2", "title": {"es": "Asistencia judicial"}, "kind": "training",
                         "start": "2024-03-04", "end": "2024-03-08", "countries": ["SV"], "themes": ["corruption"],
                         "articles": [{"treaty": "UNCAC", "article": "46", "percentage": 40}],
                         "transactions": [{"type": "4", "date": "2024-03-08", "value": "250.00", "currency": "USD"}]}
                        """).expect(201);

        JsonNode draft = Draft.awaited(
                treaty, treaty.post("/api/v1/reports", """
                        {"type": "treaty-state", "scope": {"state": "SV"}, "period": {"from": "2024-01-01", "to": "2030-12-31"},
                         "languages": ["en", "es"], "formats": ["pdf", "xlsx"], "audience": ["US-GOV-11"]}
                        """).expect(202).header("Location"));

        String report = "/api/v1/reports/" + draft.path("id").asText();
        Caller auditor = story().as("auditor");
        JsonNode need = auditor.get(report + "/figures/needs.high/rows")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertEquals("A central authority that answers", need.path("label").asText());
        JsonNode assessment =
                auditor.get(need.path("href").asText()).expect(200).json();
        assertEquals(
                "46 partly",
                assessment.path("article").asText() + " "
                        + assessment.path("status").asText());
        JsonNode spent = auditor.get(report + "/figures/support.UNCAC.46.expenditure/rows")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertEquals(
                0,
                new BigDecimal("100")
                        .compareTo(new BigDecimal(spent.path("counted_value").asText())),
                spent::toString);
        auditor.get(spent.path("href").asText()).expect(200);
        JsonNode supporting = auditor.get(report + "/figures/supporting.UNCAC.46/rows")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        JsonNode waiting = auditor.get(report + "/figures/gaps.activity-without-evidence/rows")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertTrue(
                auditor.get(supporting.path("href").asText()).expect(200).text().contains("TREATY-STATE-1"));
        for (String behind : List.of(
                assessment.path("activities").asText(),
                assessment.path("entries").asText(),
                waiting.path("href").asText())) {
            assertEquals(1, auditor.get(behind).expect(200).json().path("items").size(), behind);
        }

        story().as("officer.mex").post(report + "/submit", "{}").expect(200);
        for (String next : List.of("finance", "head.mex")) {
            story().as(next).post(report + "/clear", "{}").expect(200);
        }
        Caller donor = story().as(Statement.DONOR);
        String english =
                Pdf.textOf(donor.get(report + "/files/en.pdf").expect(200).body());
        String spanish =
                Pdf.textOf(donor.get(report + "/files/es.pdf").expect(200).body());
        assertTrue(english.contains("A central authority that answers"), "the need is told");
        assertTrue(spanish.contains("El Estado y los tratados"), "it is told in Spanish");
        for (String said : List.of(
                english,
                spanish,
                donor.get(report + "/figures").expect(200).text(),
                auditor.get(report + "/preview").text(),
                auditor.get(report + "/figures/articles.reported/rows")
                        .expect(200)
                        .text())) {
            assertFalse(said.contains("HERMETIC-WORD"), said);
        }
        donor.get(report + "/figures/needs.high/rows").problem(403);
        story().as(Statement.STRANGER).get(report).problem(404);
    }

    @Test
    default void a_treaty_over_all_states_stays_inside_the_offices() {
        Caller treaty = story().as("treaty");
        String order = """
                {"type": "treaty-matrix", "scope": {"treaty": "%s"}, "period": {"from": "2023-01-01", "to": "2023-12-31"}%s}""";
        Answer outside = treaty.post("/api/v1/reports", order.formatted("UNCAC", ", \"audience\": [\"US-GOV-11\"]"));
        outside.problem(400);
        assertTrue(outside.text().contains("for-staff-only"), outside::text);

        JsonNode draft = Draft.awaited(
                treaty,
                treaty.post("/api/v1/reports", order.formatted("UNCAC", ""))
                        .expect(202)
                        .header("Location"));

        String report = "/api/v1/reports/" + draft.path("id").asText();
        for (String file : List.of("en.pdf", "es.xlsx")) {
            assertTrue(treaty.get(report + "/files/" + file).expect(200).body().length > 5_000, file);
        }
        story().as(Statement.DONOR).get(report).problem(404);
    }

    @Test
    default void what_a_report_on_treaties_can_be_about_and_who_orders_it_is_checked() {
        Caller treaty = story().as("treaty");
        String order = """
                {"type": "%s", "scope": {"%s": "%s"}, "period": {"from": "2023-01-01", "to": "2023-12-31"}}""";
        for (String unknown : List.of(
                order.formatted("treaty-state", "state", "FR"),
                order.formatted("treaty-state", "treaty", "UNCAC"),
                order.formatted("treaty-matrix", "treaty", "NONE"))) {
            assertTrue(
                    treaty.post("/api/v1/reports", unknown)
                            .problem(400)
                            .path("errors")
                            .get(0)
                            .path("pointer")
                            .asText()
                            .startsWith("/scope/"),
                    unknown);
        }
        treaty.post("/api/v1/reports", order.formatted("regional-overview", "region", "all"))
                .problem(403);
        story().as("finance")
                .post("/api/v1/reports", order.formatted("treaty-state", "state", "MX"))
                .problem(403);
    }
}
