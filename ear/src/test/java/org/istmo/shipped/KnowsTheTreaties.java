package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Treaties, their articles, and what States are to them. */
interface KnowsTheTreaties extends Told {

    @Test
    default void treaties_and_articles_are_read_in_pages_with_what_can_be_assessed_of_them() {
        Caller officer = story().as("officer.mex");
        JsonNode first = officer.get("/api/v1/treaties?limit=5").expect(200).json();
        JsonNode rest = officer.get(
                        "/api/v1/treaties?limit=5&after=" + first.path("next").asText())
                .expect(200)
                .json();
        assertEquals(5, first.path("items").size());
        assertEquals(3, rest.path("items").size());
        assertEquals("UNCAC", first.path("items").get(4).path("code").asText());

        JsonNode article = officer.get("/api/v1/treaties/C1961/articles/14%20bis")
                .expect(200)
                .json();
        assertEquals(
                "Asistencia técnica y financiera",
                article.path("title").path("es").asText());
        assertEquals("Sin mecanismo de examen", article.path("label").path("es").asText());
        assertTrue(article.path("workingTranslation").asBoolean());
        assertTrue(article.path("text").path("en").asText().startsWith("In cases which it considers"));
        assertTrue(article.path("note").path("en").asText().contains("authentic"), article::toString);
        assertEquals(3, article.path("depositary").size());
        JsonNode articles = officer.get("/api/v1/treaties/UNCAC/articles?limit=100")
                .expect(200)
                .json();
        assertEquals(71, articles.path("items").size());
        assertEquals(
                1,
                articles.path("items")
                        .get(43)
                        .path("chapter")
                        .path("reviewCycle")
                        .asInt());
        officer.get("/api/v1/treaties/UNCAC/articles/72").problem(404);
        story().as("donor.us-gov-11").get("/api/v1/treaties").problem(403);
    }

    @Test
    default void a_focal_point_confirms_what_a_state_is_to_a_treaty_and_what_was_known_stays_known() {
        Caller treaty = story().as("treaty");
        String path = "/api/v1/treaties/UNCAC/states/BZ/participation";
        Answer scraped = treaty.get(path).expect(200);
        assertEquals(
                "not-listed",
                scraped.json().path("instruments").get(0).path("status").asText());
        assertTrue(scraped.json().path("outOfDate").asBoolean());
        assertTrue(scraped.json().path("note").path("es").asText().contains("2015-01-27"), scraped::text);
        String body = """
                {"source": "Depositary notification", "sourceOn": "2017-01-31", "instruments": [
                  {"instrument": "UNCAC", "status": "party", "consentedOn": "%s", "consent": "accession"}]}""";

        JsonNode problem = treaty.put(path, body.formatted("2003-01-01"), "If-Match", scraped.header("ETag"))
                .problem(400);
        assertEquals(
                "/instruments/0/consentedOn",
                problem.path("errors").get(0).path("pointer").asText());
        story().as("officer.mex")
                .put(path, body.formatted("2016-12-12"), "If-Match", scraped.header("ETag"))
                .problem(403);
        Answer confirmed = treaty.put(path, body.formatted("2016-12-12"), "If-Match", scraped.header("ETag"))
                .expect(200);
        assertFalse(confirmed.json().path("outOfDate").asBoolean());
        treaty.put(path, body.formatted("2016-12-12"), "If-Match", scraped.header("ETag"))
                .problem(412);

        assertEquals(
                scraped.json(),
                treaty.get(path + "?asOf=2015-02-01").expect(200).json());
        assertEquals(
                2,
                treaty.get(path + "/history").expect(200).json().path("items").size());
        treaty.get("/api/v1/treaties/UNCAC/states/US/participation").problem(404);
        assertEquals(
                8,
                treaty.get("/api/v1/states/BZ/participation")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    default void what_is_reported_of_an_article_is_kept_with_its_history_and_what_is_confidential_leaves_no_trace() {
        Caller treaty = story().as("treaty");
        String path = "/api/v1/treaties/UNTOC/states/HN/articles/18";
        String body = """
                {"status": "%s", "date": "2016-03-01", "source": "Self-assessment %s", "sourceStatus": "%s",
                 "recommendations": [{%s"text": {"es": "Nombrar una autoridad central"}}],
                 "needs": [{"text": {"en": "Training of the central authority"}, "priority": "high"}],
                 "evidence": [{"text": {"es": "Acuerdo"}, "reference": "Gaceta 34.012"}]}""";
        Answer first =
                treaty.put(path, body.formatted("partly", "one", "public", "")).expect(200);
        assertEquals("\"v1\"", first.header("ETag"));
        treaty.put(path, body.formatted("not", "two", "public", "")).problem(412);
        treaty.put(
                        path,
                        body.formatted("not", "WITHHELD-WORD", "confidential", "\"number\": 1, "),
                        "If-Match",
                        "\"v1\"")
                .expect(200);

        assertEquals(
                "not",
                story().as("officer.pan")
                        .get(path)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        Caller auditor = story().as("auditor");
        assertEquals(
                "partly", auditor.get(path).expect(200).json().path("status").asText());
        JsonNode list = auditor.get("/api/v1/treaties/UNTOC/states/HN/articles")
                .expect(200)
                .json();
        assertEquals(1, list.path("items").size());
        assertEquals(1, list.path("withheld").asInt());
        for (String where : new String[] {path, path + "/history", "/api/v1/audit-trail?limit=500"}) {
            assertFalse(auditor.get(where).expect(200).text().contains("WITHHELD-WORD"), where);
        }
        JsonNode matrix = auditor.get("/api/v1/treaties/UNTOC/matrix?states=HN")
                .expect(200)
                .json();
        assertEquals(41, matrix.path("cells").size());
        JsonNode cell = matrix.path("cells").get(17);
        assertEquals(
                "18 partly 1 0.00",
                cell.path("article").asText() + " " + cell.path("status").asText() + " "
                        + cell.path("needs").asText() + " "
                        + cell.path("expenditure").asText());
        auditor.get("/api/v1/treaties/UNTOC/matrix?states=FR").problem(400);
        story().as("donor.us-gov-11").get("/api/v1/treaties/UNTOC/matrix").problem(403);
        String secret = "/api/v1/treaties/UNTOC/states/HN/articles/19";
        treaty.put(secret, body.formatted("not", "three", "confidential", "")).expect(200);
        auditor.get(secret).problem(404);
        auditor.get(secret + "/history").problem(404);
        story().as("donor.us-gov-11").get(secret).problem(403);
        story().as("donor.us-gov-11").get(path).problem(403);
    }

    @Test
    default void what_was_recommended_in_confidence_does_not_come_out_with_the_next_public_version() {
        Caller treaty = story().as("treaty");
        String path = "/api/v1/treaties/UNTOC/states/JM/articles/24";
        String body = """
                {"status": "partly", "date": "2016-03-01", "source": "Review", "sourceStatus": "%s",
                 "recommendations": [{%s"text": {"en": "Protect witnesses"}}%s]}""";
        treaty.put(path, body.formatted("public", "", "")).expect(200);
        treaty.put(
                        path,
                        body.formatted("confidential", "\"number\": 1, ", ", {\"text\": {\"en\": \"SECRET-WORD\"}}"),
                        "If-Match",
                        "\"v1\"")
                .expect(200);

        treaty.put(path, body.formatted("public", "\"number\": 1, ", ""), "If-Match", "\"v2\"")
                .expect(200);

        Caller auditor = story().as("auditor");
        for (String where : new String[] {
            path, path + "/history", "/api/v1/treaties/gaps?state=JM&treaty=UNTOC", "/api/v1/audit-trail?limit=500"
        }) {
            assertFalse(auditor.get(where).expect(200).text().contains("SECRET-WORD"), where);
        }
        assertEquals("\"v2\"", auditor.get(path).expect(200).header("ETag"), "numbers have no hole");
        JsonNode history = auditor.get(path + "/history").expect(200).json().path("items");
        assertEquals(
                "2 1",
                history.get(0).path("version").asText() + " "
                        + history.get(1).path("version").asText());
        auditor.get(path + "?version=3").problem(404);
        assertEquals("\"v3\"", treaty.get(path).expect(200).header("ETag"));
        treaty.put(path, body.formatted("confidential", "\"number\": 1, ", ""), "If-Match", "\"v3\"")
                .problem(400);
    }

    @Test
    default void what_cannot_be_reported_is_refused_with_the_reason() {
        Caller treaty = story().as("treaty");
        String path = "/api/v1/treaties/UNTOC/states/HN/articles/";
        String body = """
                {"status": "partly", "date": "1999-01-01", "source": "Report", "sourceStatus": "public"}""";
        assertEquals(
                "/date",
                treaty.put(path + "16", body)
                        .problem(400)
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asText());
        treaty.put(path + "99", body).problem(404);
        assertEquals(
                "There is no such State served: FR.",
                treaty.put("/api/v1/treaties/UNTOC/states/FR/articles/16", body)
                        .problem(404)
                        .path("detail")
                        .asText());
        assertEquals(
                "/status",
                treaty.put(path + "41", body.replace("1999", "2010"))
                        .problem(400)
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asText());
    }

    @Test
    default void evidence_is_a_document_that_is_read_by_whoever_may_read_the_assessment() {
        Caller treaty = story().as("treaty");
        String path = "/api/v1/treaties/UNTOC/states/NI/articles/20";
        byte[] pdf = "%PDF-1.7 a law\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] program = {'M', 'Z', 0, 0};
        int limit = Math.min(16 << 20, Integer.parseInt(Server.environment("ISTMO_MAX_UPLOAD")));
        assertEquals(
                "urn:istmo:problem:executable",
                treaty.post(path + "/evidence?name=ley.pdf", "application/pdf", program)
                        .problem(415)
                        .path("type")
                        .asText());
        treaty.post(path + "/evidence?name=ley.pdf", "application/pdf", new byte[limit + 1])
                .problem(413);
        treaty.post(path + "/evidence", "application/pdf", pdf).problem(400);
        Answer sent = treaty.post(path + "/evidence?name=ley.pdf", "application/pdf", pdf)
                .expect(201);
        String href = sent.json().path("href").asText();
        story().as("officer.pan").get(href).problem(404);

        treaty.put(path, """
                        {"status": "implemented", "date": "2016-03-01", "source": "Report", "sourceStatus": "public",
                         "evidence": [{"text": {"es": "Ley"}, "upload": %d}]}""".formatted(sent.json().path("upload").asLong())).expect(200);
        Answer read = story().as("auditor").get(href).expect(200);
        assertEquals(new String(pdf, StandardCharsets.US_ASCII), read.text());
        assertTrue(read.header("Content-Disposition").startsWith("attachment"), read.header("Content-Disposition"));
        story().as("donor.us-gov-11").get(href).problem(403);
    }

    @Test
    default void what_was_reported_of_one_treaty_serves_another_with_its_source_named() {
        Caller treaty = story().as("treaty");
        String source = "/api/v1/treaties/UNTOC/states/CR/articles/16";
        String path = "/api/v1/treaties/UNCAC/states/CR/articles/44";
        treaty.put(source, """
                        {"status": "partly", "date": "2016-03-01", "source": "Review of cluster one", "sourceStatus": "public"}""").expect(200);

        Answer read = story().as("auditor").get(path).expect(200);
        assertEquals("\"v0\"", read.header("ETag"));
        JsonNode elsewhere = read.json().path("reportedElsewhere").get(0);
        assertEquals("de UNTOC, art. 16", elsewhere.path("from").path("es").asText());
        assertEquals("Review of cluster one", elsewhere.path("source").asText());
        assertEquals(
                "44",
                story().as("auditor")
                        .get("/api/v1/treaties/UNCAC/states/CR/reported-elsewhere")
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0)
                        .path("article")
                        .asText());

        String body = """
                {"takenFrom": {"treaty": "UNTOC", "article": "%s", "version": 1}}""";
        assertEquals(
                "/takenFrom/article",
                treaty.put(path, body.formatted("18"))
                        .problem(400)
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asText());
        treaty.put(path, body.formatted("16"), "If-Match", "\"v0\"").expect(200);
        treaty.put(path, body.formatted("16"), "If-Match", "\"v0\"").problem(412);
        JsonNode taken = story().as("auditor")
                .get(path + "/history")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertEquals(
                "Taken over from UNTOC art. 16, version 1",
                taken.path("takenLabel").path("en").asText());
        assertEquals("2016-03-01", taken.path("date").asText());
        story().as("donor.us-gov-11").get(path).problem(403);
    }

    @Test
    default void a_proposed_article_is_confirmed_once_and_its_money_walks_down_to_entries() {
        Caller officer = story().as("officer.mex");
        Caller treaty = story().as("treaty");
        JsonNode activity = officer.post("/api/v1/activities", """
                        {"office": "LPO-MEX", "identifier": "PROPOSED-1", "status": "2", "title": {"es": "Taller sobre extradiciones"},
                         "kind": "training", "start": "2024-03-04", "countries": ["BB"], "themes": ["forensics"], "donor": "US-GOV-1",
                         "transactions": [{"type": "4", "date": "2024-03-08", "value": "100.00", "currency": "USD"}]}""").expect(201).json();
        String id = activity.path("id").asText();
        JsonNode proposal = treaty.get("/api/v1/treaties/UNCAC/proposals?activity=" + id)
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertEquals("44", proposal.path("article").asText());
        assertTrue(
                proposal.path("grounds")
                        .get(0)
                        .path("explained")
                        .path("es")
                        .asText()
                        .contains("«extradiciones»"),
                proposal::toString);
        String decision = proposal.path("href").asText() + "/decision";
        String body = """
                {"decision": "confirm", "percentage": "%s"}""";
        assertEquals(
                "/percentage",
                treaty.post(decision, body.formatted("101"), "If-Match", "\"v1\"")
                        .problem(400)
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asText());
        officer.post(decision, body.formatted("40"), "If-Match", "\"v1\"").problem(403);
        treaty.post(decision, body.formatted("40"), "If-Match", "\"v1\"").expect(200);
        treaty.post(decision, body.formatted("40"), "If-Match", "\"v2\"").problem(409);

        JsonNode gap = story().as("auditor")
                .get("/api/v1/treaties/gaps?state=BB&treaty=UNCAC&kind=money-without-need")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertEquals(
                "44 40.00",
                gap.path("article").asText() + " " + gap.path("expenditure").asText());
        assertEquals(id, gap.path("activities").get(0).path("id").asText());
        JsonNode entries = story().as("auditor")
                .get(gap.path("entries").asText())
                .expect(200)
                .json()
                .path("items");
        assertEquals(1, entries.size());
        assertEquals("40.00", entries.get(0).path("usd").asText());
        story().as("donor.us-gov-11").get("/api/v1/treaties/gaps").problem(403);
        story().as("auditor").get("/api/v1/treaties/gaps?state=FR").problem(400);
    }

    @Test
    default void a_need_that_nobody_supports_is_told_in_both_languages_and_a_confidential_one_to_nobody_outside() {
        Caller treaty = story().as("treaty");
        String body = """
                {"status": "partly", "date": "2016-03-01", "source": "Self-assessment", "sourceStatus": "%s",
                 "needs": [{"text": {"en": "Training"}, "priority": "high"}]}""";
        treaty.put("/api/v1/treaties/UNTOC/states/GY/articles/22", body.formatted("public"))
                .expect(200);
        treaty.put("/api/v1/treaties/UNTOC/states/GY/articles/23", body.formatted("confidential"))
                .expect(200);
        String gaps = "/api/v1/treaties/gaps?state=GY&kind=need-without-activity";

        assertEquals(
                2,
                story().as("officer.pan")
                        .get(gaps)
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        JsonNode seen = story().as("auditor").get(gaps).expect(200).json().path("items");
        assertEquals(1, seen.size());
        assertTrue(
                seen.get(0)
                        .path("explained")
                        .path("es")
                        .asText()
                        .endsWith(
                                "desde el 2016-03-01 consta una necesidad de prioridad alta que ninguna actividad de las oficinas apoya."),
                seen::toString);
    }
}
