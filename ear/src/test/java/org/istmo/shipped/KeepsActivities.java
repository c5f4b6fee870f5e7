package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Activities one by one: entered, read, found, changed by one officer at a time. */
interface KeepsActivities extends Told {

    String ACTIVITIES = "/api/v1/activities";

    @Test
    default void an_activity_is_entered_whole_and_read_as_it_was_entered() {
        Answer entered = officer()
                .post(ACTIVITIES, activity("KEEPS-1", "Forensics course"))
                .expect(201);
        JsonNode activity = entered.json();

        assertTrue(entered.header("Location").endsWith(href(activity)), entered.header("Location"));
        Answer read = story().as("officer.pan").get(href(activity)).expect(200);
        assertTrue(activity.path("resembles").isArray(), activity::toString);
        assertEquals(without(activity, "resembles"), without(read.json(), "resembles"));
        assertEquals(entered.header("ETag"), read.header("ETag"));
        assertEquals("KEEPS-1", activity.path("identifier").asText());
        assertEquals("Curso", activity.at("/title/es").asText());
        assertEquals("MX", activity.at("/countries/1/code").asText());
        assertEquals(60, activity.at("/countries/1/percentage").asInt());
        assertEquals("forensics", activity.at("/themes/0/code").asText());
        assertEquals("SICA-UNODC", activity.at("/frameworks/0/code").asText());
        assertEquals("5", activity.at("/articles/0/article").asText());
        assertEquals("12", activity.at("/participants/0/people").asText());
        assertEquals("120.50", activity.at("/transactions/0/value").asText());
        assertEquals(
                "8", activity.at("/results/0/indicators/0/periods/0/actual").asText());
        assertEquals("internal", activity.path("sensitivity").asText());
    }

    @Test
    default void what_was_entered_has_a_receipt_and_entries_that_add_up() {
        JsonNode activity = entered("KEEPS-2");
        JsonNode receipt =
                officer().get(activity.path("receipt").asText()).expect(200).json();
        List<JsonNode> entries = Pages.all(story().as("auditor"), href(activity) + "/entries");

        assertEquals("json", receipt.path("format").asText());
        assertEquals(1, receipt.path("accepted").asInt());
        assertEquals(1, entries.size());
        BigDecimal parts = StreamSupport.stream(entries.get(0).path("parts").spliterator(), false)
                .map(part -> new BigDecimal(part.path("value").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(
                0, parts.compareTo(new BigDecimal(entries.get(0).path("value").asText())));
        assertEquals(2, entries.get(0).path("parts").size());
    }

    @Test
    default void a_text_of_one_language_is_answered_in_it_and_in_no_other() {
        JsonNode activity =
                officer().post("/api/v1/activities", """
                        {"office": "LPO-MEX", "identifier": "KEEPS-ES", "status": "2", "start": "2024-03-04",
                         "title": {"es": "Curso de grafoscopía para peritos de Calkiní"}, "countries": ["MX"],
                         "results": [{"title": {"en": "Examiners who passed the test"}, "indicators": []}]}""").expect(201).json();

        assertEquals(
                "{\"es\":\"Curso de grafoscopía para peritos de Calkiní\"}",
                activity.path("title").toString());
        assertEquals(
                "{\"en\":\"Examiners who passed the test\"}",
                activity.at("/results/0/title").toString());
    }

    @Test
    default void a_change_keeps_what_it_does_not_name() {
        JsonNode before = entered("KEEPS-3");

        JsonNode after = officer()
                .put(href(before), "{\"title\": {\"en\": \"New\", \"es\": \"Nuevo\"}}", "If-Match", "\"v1\"")
                .expect(200)
                .json();

        assertEquals("Nuevo", after.at("/title/es").asText());
        assertEquals(2, after.path("version").asInt());
        for (String field : List.of(
                "countries", "themes", "frameworks", "articles", "participants", "transactions", "results", "kind")) {
            assertEquals(before.path(field), after.path(field), field);
        }
        assertEquals(1, Pages.all(officer(), href(before) + "/entries").size());
    }

    @Test
    default void transactions_are_restated_whole() {
        JsonNode before = entered("KEEPS-4");

        officer()
                .put(href(before), "{\"transactions\": []}", "If-Match", "\"v1\"")
                .expect(200);

        List<JsonNode> entries = Pages.all(officer(), href(before) + "/entries");
        assertEquals(2, entries.size());
        assertEquals(entries.get(0).path("id"), entries.get(1).path("reverses"));
        assertEquals("-120.50", entries.get(1).path("value").asText());
    }

    @Test
    default void of_two_officers_who_change_an_activity_at_once_the_second_is_told() {
        JsonNode activity = entered("KEEPS-5");
        List<CompletableFuture<Integer>> both = List.of("One", "Two").stream()
                .map(title -> CompletableFuture.supplyAsync(() -> officer()
                        .put(href(activity), "{\"title\": \"" + title + "\"}", "If-Match", "\"v1\"")
                        .status()))
                .toList();

        assertEquals(
                List.of(200, 412),
                both.stream().map(CompletableFuture::join).sorted().toList());
        officer()
                .put(href(activity), "{\"title\": \"Late\"}", "If-Match", "\"v1\"")
                .problem(412);
        officer().put(href(activity), "{\"title\": \"Blind\"}").problem(400);
    }

    @Test
    default void an_activity_is_found_by_what_it_has() {
        entered("KEEPS-6");
        for (String filter : List.of(
                "office=LPO-MEX",
                "country=GT",
                "theme=forensics",
                "framework=SICA-UNODC",
                "treaty=UNCAC",
                "kind=training",
                "status=2",
                "donor=US-GOV-1",
                "sensitivity=internal",
                "from=2019-01-01&to=2019-12-31",
                "q=curso%20keeps-6")) {
            assertTrue(found(filter + "&q=keeps-6").contains("KEEPS-6"), filter);
        }
        for (String filter : List.of(
                "office=ROPAN",
                "country=NI",
                "theme=corruption",
                "framework=CRS",
                "treaty=C1988",
                "kind=evaluation",
                "status=4",
                "donor=XX-1",
                "sensitivity=public",
                "from=2021-01-01")) {
            assertFalse(found(filter + "&q=keeps-6").contains("KEEPS-6"), filter);
        }
    }

    @Test
    default void a_list_is_by_office_and_identifier_and_goes_on() {
        entered("KEEPS-7-A");
        entered("KEEPS-7-C");
        entered("KEEPS-7-B");

        List<String> identifiers = Pages.all(officer(), ACTIVITIES + "?q=keeps-7&limit=2").stream()
                .map(activity -> activity.path("identifier").asText())
                .toList();

        assertEquals(List.of("KEEPS-7-A", "KEEPS-7-B", "KEEPS-7-C"), identifiers);
    }

    @Test
    default void who_may_not_write_writes_nothing() {
        JsonNode activity = entered("KEEPS-8");
        String body = activity("KEEPS-8-NO", "No");

        for (String name :
                List.of("officer.pan", "finance", "head.mex", "auditor", "treaty", "admin", Statement.DONOR)) {
            story().as(name).post(ACTIVITIES, body).problem(403);
            story().as(name).put(href(activity), "{}", "If-Match", "\"v1\"").problem(403);
        }
        for (String name : List.of("admin", Statement.DONOR)) {
            story().as(name).get(ACTIVITIES).problem(403);
            story().as(name).get(href(activity)).problem(403);
            story().as(name).get(href(activity) + "/entries").problem(403);
        }
        officer().get(ACTIVITIES + "/999999999").problem(404);
    }

    @Test
    default void a_document_has_its_activitys_level_or_one_above() {
        String body = activity("KEEPS-LEVELS", "Course")
                .replaceFirst(
                        "\\{",
                        "{\"documents\": [{\"url\": \"https://example.org/a\", \"title\": \"A\"}, {\"url\":"
                                + " \"https://example.org/b\", \"title\": \"B\", \"sensitivity\": \"confidential\"}], ");

        JsonNode problem = officer()
                .post(ACTIVITIES, body.replace("\"confidential\"", "\"secret\""))
                .problem(400);
        JsonNode entered = officer().post(ACTIVITIES, body).expect(201).json();
        JsonNode read = story().as("auditor").get(href(entered)).expect(200).json();

        assertEquals("/documents/1/sensitivity", problem.at("/errors/0/pointer").asText(), problem::toString);
        assertEquals("internal", read.at("/documents/0/sensitivity").asText(), read::toString);
        assertEquals("confidential", read.at("/documents/1/sensitivity").asText(), read::toString);
        assertEquals(0, read.path("documentsWithheld").asInt(-1), read::toString);
    }

    @Test
    default void a_dry_run_says_all_and_keeps_nothing() {
        JsonNode would = officer()
                .post(ACTIVITIES + "?dryRun=true", activity("KEEPS-9", "Course"))
                .expect(200)
                .json();

        assertTrue(would.path("dryRun").asBoolean());
        assertEquals("KEEPS-9", would.at("/activity/identifier").asText());
        assertFalse(found("q=keeps-9").contains("KEEPS-9"));
    }

    @Test
    default void everything_that_is_wrong_with_a_body_is_said_at_once_and_nothing_is_kept() {
        JsonNode problem = officer().post(ACTIVITIES, """
                        {"office": "LPO-MEX", "identifier": "KEEPS-10", "title": "\\u0000", "status": "2", "kind": "party",
                         "themes": ["nothing"], "countries": [{"code": "MX", "percentage": 101}],
                         "transactions": [{"type": "4", "date": "9999-01-01", "value": "1e999", "currency": "XQZ"}]}
                        """).problem(400);

        Set<String> pointers = new TreeSet<>();
        problem.path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        assertEquals(
                Set.of(
                        "/title",
                        "/kind",
                        "/themes/0/code",
                        "/countries/0/percentage",
                        "/transactions/0/date",
                        "/transactions/0/value",
                        "/transactions/0/currency"),
                pointers);
        assertFalse(found("q=keeps-10").contains("KEEPS-10"));
        officer().post(ACTIVITIES, "[]").problem(400);
        officer()
                .post(ACTIVITIES, activity("KEEPS-10", "A").replace("LPO-MEX", "NOWHERE"))
                .problem(400);
    }

    @Test
    default void an_identifier_is_entered_once() {
        entered("KEEPS-11");

        officer().post(ACTIVITIES, activity("KEEPS-11", "Again")).problem(409);
    }

    private static JsonNode without(JsonNode activity, String field) {
        ObjectNode copy = activity.deepCopy();
        copy.remove(field);
        return copy;
    }

    private Caller officer() {
        return story().as("officer.mex");
    }

    private JsonNode entered(String identifier) {
        return officer()
                .post(ACTIVITIES, activity(identifier, "Course"))
                .expect(201)
                .json();
    }

    private List<String> found(String query) {
        return Pages.all(story().as("auditor"), ACTIVITIES + "?" + query).stream()
                .map(activity -> activity.path("identifier").asText())
                .toList();
    }

    private static String href(JsonNode activity) {
        return activity.path("href").asText();
    }

    private static String activity(String identifier, String title) {
        return """
                {"identifier": "%s", "office": "LPO-MEX", "title": {"en": "%s", "es": "Curso"},
                 "description": {"en": "Crime scenes", "es": "Escenas del crimen"}, "kind": "training", "status": "2",
                 "start": "2019-03-01", "end": "2019-03-05", "donor": "US-GOV-1",
                 "countries": [{"code": "MX", "percentage": 60}, {"code": "GT", "percentage": 40}],
                 "themes": ["forensics"], "frameworks": [{"code": "SICA-UNODC", "percentage": 50}],
                 "articles": [{"treaty": "UNCAC", "article": "5", "percentage": 100}],
                 "counterparts": [{"country": "MX", "level": "state", "subdivision": "MX-JAL", "institution": "Fiscalía"}],
                 "participants": [{"date": "2019-03-01", "country": "MX", "sex": "female", "ageGroup": "adult", "people": 12}],
                 "transactions": [{"type": "4", "date": "2019-03-05", "value": "120.50", "currency": "USD", "costCategory": "travel"}],
                 "results": [{"type": "1", "title": "Trained", "indicators": [{"title": "People", "unit": "people",
                   "baseline": {"year": 2018, "value": 0}, "periods": [{"start": "2019-01-01", "end": "2019-12-31", "target": 10,
                   "actual": 8, "actuals": [{"sex": "female", "value": 5}, {"sex": "male", "value": 3}]}]}]}]}
                """.formatted(identifier, title);
    }
}
