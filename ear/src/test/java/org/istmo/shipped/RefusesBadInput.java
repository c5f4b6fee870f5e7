package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be taken is refused with line, identifier and reason, and leaves no receipt behind. */
interface RefusesBadInput extends Told {

    @ParameterizedTest
    @EnumSource(BadFile.class)
    default void a_file_that_cannot_be_taken_is_one_problem_and_no_receipt(BadFile bad) {
        String before = newestReceipt();

        JsonNode problem = story().bring("officer.mex", "LPO-MEX", bad.bytes()).problem(bad.status);

        assertTrue(problem.path("type").asText().endsWith(":" + bad.code), problem::toString);
        assertTrue(problem.path("detail").asText().startsWith(bad.where), problem::toString);
        assertEquals(before, newestReceipt());
    }

    @Test
    default void one_byte_over_the_limit_is_too_much_and_the_limit_itself_is_not() {
        int limit = Integer.parseInt(Server.environment("ISTMO_MAX_UPLOAD"));
        String before = newestReceipt();

        story().bring("officer.mex", "LPO-MEX", Iati.fileOf(limit + 1, "US-GOV-11-LARGE"))
                .problem(413);

        assertEquals(before, newestReceipt());
        story().bring("officer.mex", "LPO-MEX", Iati.fileOf(limit, "US-GOV-11-LARGE"))
                .expect(201);
    }

    /** Anybody with an account can send it. */
    @Test
    default void a_json_object_that_would_fill_the_memory_is_too_large() {
        String large = "{\"name\": \"" + "x".repeat(4 * 1024 * 1024) + "\"}";

        JsonNode problem =
                story().as("donor.us-gov-11").post("/api/v1/tokens", large).problem(413);

        assertTrue(problem.path("type").asText().endsWith(":too-large"), problem::toString);
    }

    @Test
    default void a_breach_of_the_schema_keeps_one_activity_of_many_out_and_says_where() {
        String broken = Iati.activity("US-GOV-11-BROKEN").replace("<activity-status code=\"2\"/>\n", "\n");
        JsonNode receipt = taken(Iati.activity("US-GOV-11-A"), broken, Iati.activity("US-GOV-11-B"));

        assertEquals(2, receipt.path("accepted").asInt(), receipt::toString);
        assertRejection(receipt, 21, "US-GOV-11-BROKEN", "schema-element-misplaced");
    }

    @Test
    default void the_second_of_two_activities_with_one_identifier_is_rejected() {
        JsonNode receipt = taken(Iati.activity("US-GOV-11-TWICE"), Iati.activity("US-GOV-11-TWICE"));

        assertEquals(1, receipt.path("accepted").asInt(), receipt::toString);
        assertRejection(receipt, 15, "US-GOV-11-TWICE", "duplicate-identifier");
    }

    @Test
    default void what_is_rejected_is_kept_whole() {
        String broken = Iati.activity("US-GOV-11-KEPT").replace("iso-date=\"2020-01-01\"", "iso-date=\"soon\"");
        JsonNode rejection = rejections(taken(broken)).path("items").path(0);

        String source = story().as("officer.mex")
                .get(rejection.path("source").asText())
                .expect(200)
                .text();

        assertTrue(source.contains(broken.strip()), source);
    }

    @Test
    default void what_is_no_xml_by_its_own_word_is_not_read() {
        Caller officer = story().as("officer.mex");
        byte[] file = Iati.file(Iati.activity("US-GOV-11-UNREAD"));

        officer.post("/api/v1/imports?office=LPO-MEX", "application/pdf", file).problem(415);
        officer.post("/api/v1/imports?office=NOWHERE", "application/xml", file).problem(400);
        officer.post("/api/v1/imports", "application/xml", file).problem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\uD800b"})
    default void text_that_no_database_keeps_is_refused_where_it_stands(String text) {
        Caller officer = story().as("officer.mex");

        for (String scope : new String[] {"donor", "grant"}) {
            String order = "{\"type\":\"donor-statement\",\"scope\":{\"" + scope + "\":\"" + text + "\"}}";
            JsonNode problem = officer.post("/api/v1/reports", order).problem(400);
            assertEquals("/scope/" + scope, problem.at("/errors/0/pointer").asText(), problem::toString);
        }
        JsonNode problem = officer.post("/api/v1/reports/1/submit", "{\"comment\":\"" + text + "\"}")
                .problem(400);
        assertEquals("/comment", problem.at("/errors/0/pointer").asText(), problem::toString);
    }

    @Test
    default void a_control_character_in_a_name_is_refused_before_anything_is_looked_up() {
        byte[] file = Iati.file(Iati.activity("US-GOV-11-UNREAD"));

        story().bring("officer.mex", "LPO-MEX%00", file).problem(400);
        Caller.withPassword(story().server(), "of\0f", "x").get("/api/v1/me").problem(401);
    }

    @Test
    default void a_header_or_a_body_that_makes_no_sense_is_one_problem() {
        Caller officer = story().as("officer.mex");
        byte[] file = Iati.file(Iati.activity("US-GOV-11-UNREAD"));

        officer.post("/api/v1/imports?office=LPO-MEX", "garbage", file).problem(400);
        officer.post("/api/v1/verifications", "garbage", file).problem(400);
        officer.post("/api/v1/reports", "[".repeat(2_000)).problem(400);
    }

    @ParameterizedTest
    @CsvSource({
        "officer.mex, activities?office=LPO-MEX",
        "officer.mex, grants",
        "officer.mex, donors",
        "officer.mex, publications",
        "officer.mex, reports",
        "officer.mex, reports/1/submit",
        "officer.mex, overlaps/resemblances",
        "officer.mex, overlaps/1/decision",
        "officer.mex, imports/1/rejections/1/dismissal",
        "officer.mex, mappings",
        "officer.mex, tokens",
        "finance, periods/LPO-MEX/2001-01/close",
        "admin, reference/themes",
        "admin, accounts"
    })
    default void a_field_that_is_named_twice_is_refused_wherever_json_is_read(String name, String path) {
        JsonNode problem = story().as(name)
                .post("/api/v1/" + path, "{\"title\": {\"en\": \"One\", \"en\": \"Other\"}}")
                .problem(400);

        assertEquals("/title/en", problem.at("/errors/0/pointer").asText(), problem::toString);
        assertEquals("named-twice", problem.at("/errors/0/code").asText(), problem::toString);
    }

    private JsonNode taken(String... activities) {
        return story().bring("officer.mex", "LPO-MEX", Iati.file(activities))
                .expect(201)
                .json();
    }

    private JsonNode rejections(JsonNode receipt) {
        return story().as("officer.mex")
                .get(receipt.path("href").asText() + "/rejections")
                .expect(200)
                .json();
    }

    private void assertRejection(JsonNode receipt, int line, String identifier, String code) {
        assertEquals(1, receipt.path("rejected").asInt(), receipt::toString);
        JsonNode rejection = rejections(receipt).path("items").path(0);
        assertEquals(line, rejection.path("line").asInt(), rejection::toString);
        assertEquals(identifier, rejection.path("identifier").asText());
        assertEquals(code, rejection.path("code").asText());
        assertTrue(!rejection.path("detail").asText().isBlank(), rejection::toString);
    }

    private String newestReceipt() {
        return story().as("auditor")
                .get("/api/v1/imports?limit=1")
                .expect(200)
                .json()
                .path("items")
                .toString();
    }
}
