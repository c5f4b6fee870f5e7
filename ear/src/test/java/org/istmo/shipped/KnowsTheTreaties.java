package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
}
