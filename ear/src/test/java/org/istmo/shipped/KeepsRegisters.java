package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is kept beside the ledger, and the reference data that all of it speaks in. */
interface KeepsRegisters extends Told {

    @Test
    default void a_publication_is_drafted_cleared_by_somebody_else_and_released_under_a_licence() {
        Caller officer = story().as("officer.mex");
        Caller head = story().as("head.mex");
        Answer added = officer.post("/api/v1/publications", """
                        {"office": "LPO-MEX", "title": {"en": "Trends of 2031", "es": "Tendencias de 2031"}, "type": "research", "languages": ["es"],
                         "licence": "CC-BY-4.0", "sensitivity": "public"}""").expect(201);
        String path = added.header("Location").replaceFirst("^https?://[^/]+", "");

        officer.post(path + "/clear", "{}").problem(403);
        officer.post(path + "/release", "{}").problem(409);
        head.post(path + "/clear", "{}").expect(200);
        assertEquals(
                "released",
                officer.post(path + "/release", "{}")
                        .expect(200)
                        .json()
                        .path("stage")
                        .asText());
        Answer seen = story().as("auditor").get(path).expect(200);
        assertEquals("head.mex", seen.json().path("clearedBy").asText());
        officer.put(path, seen.text(), "If-Match", seen.header("ETag")).problem(409);
        assertTrue(story().as("officer.pan")
                        .get("/api/v1/publications?q=trends+of+2031")
                        .expect(200)
                        .json()
                        .path("items")
                        .size()
                == 1);
    }

    @Test
    default void of_two_changes_of_a_record_the_second_is_refused_and_what_is_wrong_is_said_at_once() {
        Caller officer = story().as("officer.mex");
        Answer added = officer.post("/api/v1/good-practices", """
                        {"office": "LPO-MEX", "title": {"en": "Mock trials"}, "text": {"en": "How"}, "themes": ["corruption"], "offeredOn": "2024-01-01"}""").expect(201);
        String path = "/api/v1/good-practices/" + added.json().path("id").asLong();

        officer.put(path, added.text(), "If-Match", added.header("ETag")).expect(200);

        officer.put(path, added.text(), "If-Match", added.header("ETag")).problem(412);
        officer.put(path, added.text()).problem(400);
        JsonNode problem = officer.post("/api/v1/good-practices", "{\"office\": \"LPO-MEX\", \"colour\": \"red\"}")
                .problem(400);
        assertEquals(4, problem.path("errors").size(), problem::toString);
        assertEquals(
                1,
                story().as("officer.pan")
                        .post(path + "/reuse", "{\"office\": \"ROPAN\", \"date\": \"2024-05-01\"}")
                        .expect(200)
                        .json()
                        .path("reuses")
                        .size());
    }

    @Test
    default void a_recommendation_that_is_overdue_is_found() {
        story().receiptOf(SeedFile.MEXICO);
        JsonNode activity = story().as("officer.mex")
                .post("/api/v1/evaluations", """
                        {"office": "LPO-MEX", "title": {"en": "Evaluation"}, "type": "final", "agreement": "SINLEC23LA4018", "start": "2024-01-01",
                         "evaluator": "A university", "recommendations": [{"number": 1, "text": {"en": "Do"}, "office": "LPO-MEX", "response": "accepted",
                         "action": {"en": "It"}, "deadline": "2024-02-01"}]}""")
                .expect(201)
                .json();

        JsonNode overdue = story().as("auditor")
                .get("/api/v1/evaluations?overdue=true&agreement=SINLEC23LA4018")
                .expect(200)
                .json();

        assertTrue(overdue.path("items")
                .findValuesAsText("id")
                .contains(activity.path("id").asText()));
        assertTrue(overdue.path("items")
                .path(0)
                .path("recommendations")
                .path(0)
                .path("overdue")
                .asBoolean());
    }

    @Test
    default void what_a_consultation_agreed_goes_on_in_the_next() {
        Caller officer = story().as("officer.pan");
        String body = """
                {"office": "ROPAN", "mechanism": "MM", "level": "policy", "title": {"es": "Consulta"}, "date": "%s", "country": "NI", "states": ["NI"],
                 "partners": ["INTERPOL"], "responses": [%s]}""";
        JsonNode first = officer.post(
                        "/api/v1/consultations",
                        body.formatted("2021-03-01", "{\"text\": {\"es\": \"Ley modelo\"}, \"office\": \"ROPAN\"}"))
                .expect(201)
                .json();
        JsonNode second = officer.post("/api/v1/consultations", body.formatted("2022-03-01", ""))
                .expect(201)
                .json();

        JsonNode carried = second.path("responses").path(0);
        assertEquals(first.path("responses").path(0).path("id"), carried.path("origin"));
        JsonNode walk = story().as("treaty")
                .get("/api/v1/consultations/" + second.path("id").asLong() + "/responses/"
                        + carried.path("id").asLong())
                .expect(200)
                .json();
        assertEquals("2021-03-01", walk.path("items").path(0).path("date").asText());
        assertEquals("carried", walk.path("items").path(0).path("status").asText());
        assertEquals("open", walk.path("items").path(1).path("status").asText());
    }

    @Test
    default void a_section_of_a_report_is_written_once_and_stays_as_it_was_finished() {
        Caller officer = story().as("officer.mex");
        String body = """
                {"office": "LPO-MEX", "periodFrom": "2031-01-01", "periodTo": "2031-03-31", "section": "progress", "text": {"es": "Avances"}}""";
        Answer added = officer.post("/api/v1/narratives", body).expect(201);
        String path = "/api/v1/narratives/" + added.json().path("id").asLong();

        JsonNode twice = officer.post("/api/v1/narratives", body).problem(400);
        assertEquals("/section", twice.path("errors").path(0).path("pointer").asText(), twice::toString);
        story().as("officer.pan")
                .put(path, added.text(), "If-Match", added.header("ETag"))
                .problem(403);
        Answer finished = officer.post(path + "/finish", "{}").expect(200);
        officer.put(path, finished.text(), "If-Match", finished.header("ETag")).problem(409);
        assertEquals(
                1,
                story().as("auditor")
                        .get("/api/v1/narratives?section=progress&status=final&from=2031-01-01&to=2031-03-31")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    default void registers_are_closed_to_donors_and_to_the_administrator() {
        for (String register : new String[] {
            "publications",
            "evaluations",
            "consultations",
            "narratives",
            "experts",
            "deployments",
            "good-practices",
            "due-diligence",
            "programme-needs",
            "due-diligence/missing"
        }) {
            for (String name : new String[] {Statement.DONOR, "admin"}) {
                story().as(name).get("/api/v1/" + register).problem(403);
            }
            story().as("auditor").get("/api/v1/" + register).expect(200);
        }
        story().as("auditor").post("/api/v1/experts", "{}").problem(403);
        story().as("auditor").get("/api/v1/experts/999999").problem(404);
        story().server().nobody().get("/api/v1/experts").problem(401);
    }

    @Test
    default void a_third_office_a_state_and_a_theme_are_added_by_data_alone() {
        Caller admin = story().as("admin");
        admin.post(
                        "/api/v1/reference/places",
                        "{\"code\": \"QZ\", \"name\": {\"en\": \"New State\", \"es\": \"Estado nuevo\"}, \"served\": true}")
                .expect(201);
        admin.post("/api/v1/reference/offices", """
                        {"code": "LPO-QZ", "kind": "office", "name": {"en": "Third office", "es": "Tercera oficina"}, "country": "QZ", "status": "open",
                         "zone": "America/Bogota"}""").expect(201);
        admin.post("/api/v1/reference/offices", """
                        {"code": "COE-QZ", "kind": "centre", "name": {"en": "Its centre", "es": "Su centro"}, "country": "QZ", "status": "open",
                         "zone": "America/Bogota", "parent": "LPO-QZ"}""").expect(201);
        admin.post(
                        "/api/v1/reference/themes",
                        "{\"code\": \"cybercrime\", \"name\": {\"en\": \"Cybercrime\", \"es\": \"Ciberdelincuencia\"}}")
                .expect(201);
        admin.post(
                        "/api/v1/reference/sector-themes",
                        "{\"vocabulary\": \"99\", \"publisher\": \"XM-QZ\", \"prefix\": \"CY\", \"theme\": \"cybercrime\"}")
                .expect(201);
        String account = """
                {"name": "officer.qz", "displayName": "Officer", "roles": ["officer"], "offices": ["LPO-QZ", "COE-QZ"], "password": "%s"}""";
        story().as("officer.mex")
                .post("/api/v1/accounts", account.formatted("a first password"))
                .problem(403);
        admin.post("/api/v1/accounts", account.formatted("short")).problem(400);
        admin.post("/api/v1/accounts", account.formatted("a first password")).expect(201);
        admin.post("/api/v1/accounts", account.formatted("a first password")).problem(409);
        Caller officer = Caller.withPassword(story().server(), "officer.qz", "a first password");

        String activity = Iati.activity("XM-QZ-1")
                .replace("<reporting-org ref=\"US-GOV-11\"", "<reporting-org ref=\"XM-QZ\"")
                .replace(
                        "<recipient-country code=\"MX\" percentage=\"100\"/>",
                        "<recipient-country code=\"QZ\" percentage=\"100\"/><sector vocabulary=\"99\" code=\"CY\" percentage=\"100\"/>");
        JsonNode receipt = officer.post("/api/v1/imports?office=LPO-QZ", "application/xml", Iati.file(activity))
                .expect(201)
                .json();

        assertEquals(1, receipt.path("accepted").asInt(), receipt::toString);
        String href = receipt.path("href").asText();
        assertFalse(officer.get(href + "/notes").expect(200).text().contains("unknown-code"));
        officer.post("/api/v1/imports?office=LPO-MEX", "application/xml", Iati.file(activity))
                .problem(403);
        JsonNode rows = story().as("auditor")
                .get("/api/v1/aggregates?measure=disbursement&by=office,country,theme&office=LPO-QZ")
                .expect(200)
                .json();
        assertTrue(
                StreamSupport.stream(rows.path("rows").spliterator(), false)
                        .anyMatch(row -> row.path("office").asText().equals("LPO-QZ")
                                && row.path("country").asText().equals("QZ")
                                && row.path("theme").asText().equals("cybercrime")
                                && row.path("value").asText().equals("10.50")),
                rows::toString);
    }

    @Test
    default void reference_data_is_the_administrators_to_change_and_the_staffs_to_read() {
        Caller admin = story().as("admin");
        Answer added = admin.post(
                        "/api/v1/reference/partners",
                        "{\"code\": \"TEST-U\", \"name\": {\"en\": \"A university\", \"es\": \"Una universidad\"}, \"type\": \"academic\"}")
                .expect(201);
        Answer seen =
                story().as("finance").get("/api/v1/reference/partners/TEST-U").expect(200);
        assertEquals(added.json(), seen.json());

        String changed = seen.text().replace("Una universidad", "Una universidad pública");
        story().as("officer.mex")
                .put("/api/v1/reference/partners/TEST-U", changed, "If-Match", seen.header("ETag"))
                .problem(403);
        admin.put("/api/v1/reference/partners/TEST-U", changed, "If-Match", seen.header("ETag"))
                .expect(200);
        admin.put("/api/v1/reference/partners/TEST-U", changed, "If-Match", seen.header("ETag"))
                .problem(412);

        assertTrue(Pages.all(story().as("auditor"), "/api/v1/reference/places").size() > 200);
        story().as(Statement.DONOR).get("/api/v1/reference/places").problem(403);
        admin.get("/api/v1/reference/no-such").problem(404);
        admin.post("/api/v1/reference/themes", new String(new byte[] {'['}, StandardCharsets.UTF_8))
                .problem(400);
    }
}
