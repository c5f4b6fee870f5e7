package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Rounds of questionnaires: answered by and by, split among institutions, and known to nobody whom the State does not let know. */
interface AnswersQuestionnaires extends Told {

    @Test
    default void half_of_a_cycle_is_answered_and_later_more_and_the_report_changes_only_there() {
        Caller treaty = story().as("treaty");
        String cell = "/api/v1/treaties/UNCAC/states/LC/articles/";
        for (String article : List.of("9", "12")) {
            treaty.put(cell + article, """
                            {"status": "not", "date": "2016-03-01", "source": "Executive summary", "sourceStatus": "public"}""").expect(200);
        }
        String round = opened(treaty, "LC");
        JsonNode begun = treaty.get(round).expect(200).json();
        assertEquals(19, begun.path("progress").path("questions").asInt(), begun::toString);
        assertEquals(2, begun.path("progress").path("prefilled").asInt(), begun::toString);
        String consent = """
                {"covers": "full-report", "givenOn": "%s", "reference": "NV/LC/1"}""".formatted(begun.path("date").asText());
        treaty.put(round + "/consent", consent, "If-Match", "\"v7\"").problem(412);
        treaty.put(round + "/consent", consent, "If-Match", "\"v1\"").expect(200);
        String first = reported(treaty);

        for (String article : List.of("5", "6", "7", "8", "9")) {
            answer(treaty, round, article, "implemented", "confirmed");
        }
        answer(treaty, round, "10", "partly", "answered");
        assertEquals(
                "not",
                treaty.get(cell + "9").expect(200).json().path("status").asText(),
                "an answer is a draft until it is taken over");
        assertEquals(5, taken(treaty, round));

        String second = reported(treaty);
        Map<String, String> then = articles(treaty, first);
        Map<String, String> now = articles(treaty, second);
        assertEquals(Set.of("9", "12"), then.keySet());
        assertEquals(Set.of("5", "6", "7", "8", "9", "12"), now.keySet());
        assertEquals(then.get("12"), now.get("12"), "the version that it was");
        assertNotEquals(then.get("9"), now.get("9"), "a version of its own");
        Map<String, String> before = figures(treaty, first);
        Map<String, String> after = figures(treaty, second);
        assertEquals("2 1", before.get("status.UNCAC.II.not") + " " + after.get("status.UNCAC.II.not"));
        assertEquals("0 5", before.get("status.UNCAC.II.implemented") + " " + after.get("status.UNCAC.II.implemented"));
        for (String key : changed(before, after)) {
            assertTrue(
                    key.matches("status\\.UNCAC\\.II\\..*|status\\.(UNCAC|all)\\.[a-z-]+|articles\\.reported"
                            + "|needs\\..*|gaps\\..*|.*\\.UNCAC\\.[5-9](\\..*)?"),
                    key);
        }
        story().as("auditor").get(cell + "10").problem(404);

        answer(treaty, round, "10", "partly", "confirmed");
        assertEquals(1, taken(treaty, round));
        JsonNode progress = treaty.get(round).expect(200).json().path("progress");
        assertEquals(
                "6 6 6",
                progress.path("answered").asText() + " "
                        + progress.path("confirmed").asText() + " "
                        + progress.path("takenOver").asText());
        treaty.post(round + "/close", "{}").expect(200);
        treaty.put(round + "/questions/11", "{\"status\": \"not\"}", "If-Match", "\"v1\"")
                .problem(409);
        treaty.post(round + "/reopen", "{}").problem(400);
        JsonNode again = treaty.post(round + "/reopen", "{\"reason\": \"Article 11 was forgotten\"}")
                .expect(200)
                .json();
        assertEquals("open", again.path("status").asText());
        assertEquals(
                "Article 11 was forgotten",
                again.path("reopenings").get(0).path("reason").asText());
        treaty.post(round + "/close", "{}").expect(200);
    }

    @Test
    default void an_unreleased_round_leaves_no_trace_and_two_people_on_one_answer_learn_of_each_other() {
        Caller treaty = story().as("treaty");
        String round = opened(treaty, "DM");
        JsonNode task = treaty.post(round + "/tasks", """
                        {"institution": "Ministry of SEALED-WORD", "contact": "Legal unit", "articles": ["5", "6"], "dueOn": "2031-01-31"}""").expect(201).json();
        String question = round + "/questions/5";
        String answer = """
                {"state": "confirmed", "status": "not", "replies": [{"question": "measures", "text": {"en": "SEALED-WORD"}}],
                 "needs": [{"text": {"en": "SEALED-WORD"}, "priority": "high"}]}""";
        treaty.put(question, answer).problem(400);
        treaty.put(question, answer, "If-Match", "\"v1\"").expect(200);
        JsonNode stale = treaty.put(question, answer, "If-Match", "\"v1\"").problem(412);
        assertTrue(stale.path("detail").asText().contains("by treaty at"), stale::toString);
        JsonNode changed = treaty.get(round + "/changes").expect(200).json().at("/items/0");
        assertEquals(
                "question:5 v2",
                changed.path("about").asText() + " v" + changed.path("version").asText());
        assertEquals(
                "open>confirmed, en: SEALED-WORD",
                changed.at("/fields/state.before").asText() + ">"
                        + changed.at("/fields/state.after").asText() + ", "
                        + changed.at("/fields/reply.measures.after").asText());
        story().as("auditor").get(round + "/changes").problem(404);
        assertEquals(1, taken(treaty, round));

        JsonNode read = story().as("officer.pan").get(question).expect(200).json();
        assertEquals(
                "confirmed true",
                read.path("state").asText() + " "
                        + read.path("taken").path("current").asText());
        String document = word(story().as("officer.mex")
                .get(task.path("document").asText() + "&language=es")
                .expect(200)
                .body());
        assertTrue(document.contains("Ministry of SEALED-WORD") && document.contains("Artículo 6."), document);
        assertTrue(document.contains("CONFIDENCIAL"), document);

        Caller auditor = story().as("auditor");
        for (String path : List.of(
                round,
                round + "/questions",
                question,
                round + "/asked",
                round + "/tasks",
                round + "/tasks/" + task.path("id").asText(),
                round + "/consent/history",
                round + "/document",
                "/api/v1/treaties/UNCAC/states/DM/articles/5")) {
            auditor.get(path).problem(404);
            assertFalse(story().as(Statement.DONOR).get(path).text().contains("SEALED-WORD"), path);
            story().as(Statement.DONOR).get(path).problem(403);
        }
        for (String path : List.of(
                "/api/v1/treaties/rounds?state=DM",
                "/api/v1/treaties/UNCAC/states/DM/rounds",
                "/api/v1/treaties/gaps?state=DM",
                "/api/v1/treaties/UNCAC/matrix?states=DM",
                "/api/v1/audit-trail?limit=500")) {
            String said = auditor.get(path).expect(200).text();
            assertFalse(said.contains("SEALED-WORD") || said.contains("\"status\":\"not\""), said);
        }
        assertEquals(
                0,
                auditor.get("/api/v1/treaties/rounds?state=DM")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        story().as("officer.mex").put(question, answer, "If-Match", "\"v2\"").problem(403);
    }

    @Test
    default void what_cannot_be_asked_or_answered_is_refused_with_the_reason() {
        Caller treaty = story().as("treaty");
        String rounds = "/api/v1/treaties/UNCAC/states/GD/rounds";
        for (Map.Entry<String, String> wrong : Map.of(
                        "{}", "/cycle",
                        "{\"cycle\": 3}", "/cycle",
                        "{\"cycle\": 2, \"date\": \"1999-01-01\"}", "/date")
                .entrySet()) {
            assertEquals(wrong.getValue(), pointer(treaty.post(rounds, wrong.getKey())));
        }
        treaty.post("/api/v1/treaties/UNCAC/states/FR/rounds", "{\"cycle\": 2}").problem(404);
        treaty.post("/api/v1/treaties/NONE/states/GD/rounds", "{}").problem(404);
        treaty.post("/api/v1/treaties/C1961/states/GD/rounds", "{}").problem(409);
        String round = opened(treaty, "GD");
        treaty.post(rounds, "{\"cycle\": 2}").problem(409);
        treaty.get(round + "/questions/15").problem(404);
        treaty.get(round + "/questions/99").problem(404);
        assertEquals(
                "/status",
                pointer(treaty.put(round + "/questions/5", "{\"status\": \"exemplary\"}", "If-Match", "\"v1\"")));
        assertEquals("/articles/0", pointer(treaty.post(round + "/take-over", "{\"articles\": [\"5\"]}")));
        treaty.get(round + "/document?language=fr").problem(400);
        treaty.get("/api/v1/treaties/rounds?status=done").problem(400);
        story().as("officer.pan").post(rounds, "{\"cycle\": 1}").problem(403);
    }

    private static String opened(Caller treaty, String state) {
        String address = treaty.post("/api/v1/treaties/UNCAC/states/" + state + "/rounds", "{\"cycle\": 2}")
                .expect(201)
                .header("Location");
        return address.substring(address.indexOf("/api/"));
    }

    private static void answer(Caller treaty, String round, String article, String status, String state) {
        String path = round + "/questions/" + article;
        treaty.put(
                        path,
                        """
                        {"state": "%s", "status": "%s", "replies": [{"question": "measures", "text": {"en": "Act of Parliament"}}],
                         "needs": [{"text": {"en": "Training on article %s"}, "priority": "high"}]}""".formatted(state, status, article),
                        "If-Match",
                        treaty.get(path).expect(200).header("ETag"))
                .expect(200);
    }

    private static int taken(Caller treaty, String round) {
        return treaty.post(round + "/take-over", "{}")
                .expect(200)
                .json()
                .path("taken")
                .asInt();
    }

    private static String reported(Caller treaty) {
        JsonNode draft = Draft.awaited(
                treaty, treaty.post("/api/v1/reports", """
                        {"type": "treaty-state", "scope": {"state": "LC"}, "period": {"from": "2024-01-01", "to": "2030-12-31"},
                         "languages": ["en"], "formats": ["xlsx"], "audience": ["US-GOV-11"]}""").expect(202).header("Location"));
        return "/api/v1/reports/" + draft.path("id").asText();
    }

    /** The articles that a report says something of, and the version that it knows. */
    private static Map<String, String> articles(Caller treaty, String report) {
        Map<String, String> articles = new TreeMap<>();
        treaty.get(report + "/figures/articles.reported/rows?limit=500")
                .expect(200)
                .json()
                .path("items")
                .forEach(row -> {
                    String[] named = row.path("reference").asText().split(":");
                    articles.put(named[1], named[3]);
                });
        return articles;
    }

    private static Map<String, String> figures(Caller treaty, String report) {
        Map<String, String> figures = new TreeMap<>();
        treaty.get(report + "/figures?limit=500")
                .expect(200)
                .json()
                .path("items")
                .forEach(figure -> figures.put(
                        figure.path("key").asText(), figure.path("value").asText()));
        return figures;
    }

    private static TreeSet<String> changed(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> before.getOrDefault(key, "").equals(after.getOrDefault(key, "")));
        return keys;
    }

    private static String pointer(Answer refused) {
        return refused.problem(400).path("errors").get(0).path("pointer").asText();
    }

    /** The parts of a Word document, one after the other. */
    private static String word(byte[] document) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            while (zip.getNextEntry() != null) {
                zip.transferTo(parts);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts.toString(StandardCharsets.UTF_8);
    }
}
