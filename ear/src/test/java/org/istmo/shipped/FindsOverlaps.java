package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same event reported by two offices in two languages is found, decided on, and the decision taken back. */
interface FindsOverlaps extends Told {

    String MONEY_TWICE = "Workshop on handling of seized totoaba for inspectors in Ensenada";
    String DINERO_DOS_VECES = "Taller sobre manejo de totoaba incautada para inspectores en Ensenada";

    @Test
    default void the_same_event_in_two_languages_is_found_decided_and_reversed() {
        bring("officer.mex", "LPO-MEX", activity("XM-OVL-MX-1", "en", MONEY_TWICE, 2));
        bring("officer.pan", "ROPAN", activity("XM-OVL-PA-1", "es", DINERO_DOS_VECES, 2));

        JsonNode overlap = between("open", "XM-OVL-MX-1", "XM-OVL-PA-1");
        String path = "/api/v1/overlaps/" + overlap.path("id").asLong();
        assertTrue(overlap.path("score").asDouble() > 0.5, overlap::toString);
        assertTrue(overlap.at("/reasons/en").toString().contains("Same dates"), overlap::toString);
        assertTrue(overlap.at("/reasons/es").toString().contains("Mismas fechas"), overlap::toString);
        assertTrue(overlap.path("decision").isNull(), overlap::toString);
        assertEquals(1, entries(overlap, "XM-OVL-PA-1").size());

        JsonNode decided = story().as("officer.mex")
                .post(path + "/decision", "{\"decision\":\"same-money\",\"keep\":\"left\",\"reason\":\"One invoice.\"}")
                .expect(200)
                .json();
        assertEquals("same-money", decided.at("/decision/decision").asText(), decided::toString);
        assertEquals("left", decided.at("/decision/keep").asText(), decided::toString);
        assertEquals(3, entries(overlap, "XM-OVL-PA-1").size());
        assertEquals(1, entries(overlap, "XM-OVL-MX-1").size());
        story().as("officer.pan")
                .post(path + "/decision", "{\"decision\":\"different\",\"reason\":\"No.\"}")
                .problem(409);

        JsonNode notice = Pages.all(story().as("officer.pan"), "/api/v1/notices?unread=true").stream()
                .filter(one ->
                        one.path("overlap").asLong() == overlap.path("id").asLong())
                .findFirst()
                .orElseThrow();
        assertTrue(notice.at("/text/en").asText().contains("One invoice."), notice::toString);
        story().as("officer.pan")
                .post("/api/v1/notices/" + notice.path("id").asLong() + "/read", "")
                .expect(204);

        JsonNode reversed = story().as("head.pan")
                .post(path + "/decision/reversal", "{\"reason\":\"Two invoices.\"}")
                .expect(200)
                .json();
        assertEquals("open", reversed.path("status").asText(), reversed::toString);
        assertEquals(2, reversed.path("history").size(), reversed::toString);
        assertEquals(5, entries(overlap, "XM-OVL-PA-1").size());
    }

    @Test
    default void the_two_are_shown_side_by_side_with_their_differences() {
        bring(
                "officer.mex",
                "LPO-MEX",
                activity("XM-OVL-MX-2", "en", "Course on fire safety for prison officers, Tepic", 2));
        bring(
                "officer.pan",
                "ROPAN",
                activity("XM-OVL-PA-2", "es", "Curso de incendios para custodios penitenciarios, Tepic", 2));

        long id = between("open", "XM-OVL-MX-2", "XM-OVL-PA-2").path("id").asLong();
        JsonNode overlap =
                story().as("auditor").get("/api/v1/overlaps/" + id).expect(200).json();

        List<String> fields = overlap.path("differences").findValuesAsText("field");
        assertTrue(fields.contains("title"), overlap::toString);
        assertFalse(fields.contains("start"), overlap::toString);
        assertEquals("100.00", overlap.at("/left/amounts/0/value").asText(), overlap::toString);
    }

    @Test
    default void what_another_office_plans_is_said_while_it_is_typed() {
        bring(
                "officer.pan",
                "ROPAN",
                activity("XM-OVL-PA-3", "es", "Seminario sobre tala ilegal para guardaparques en Campeche", 1));

        JsonNode said = story().as("officer.mex")
                .post("/api/v1/overlaps/resemblances", """
                        {"office":"LPO-MEX","title":{"en":"Seminar on illegal logging for park rangers in Campeche"},
                         "countries":["MX"],"start":"2031-05-12"}""")
                .expect(200)
                .json();
        assertEquals("XM-OVL-PA-3", said.at("/items/0/activity/identifier").asText(), said::toString);
        assertTrue(said.at("/items/0/reasons/en/0").asText().contains("illegal logging"), said::toString);

        JsonNode own = story().as("officer.pan")
                .post(
                        "/api/v1/overlaps/resemblances",
                        "{\"office\":\"ROPAN\",\"title\":\"Seminario sobre tala ilegal en Campeche\"}")
                .expect(200)
                .json();
        assertFalse(own.toString().contains("XM-OVL-PA-3"), own::toString);
    }

    @Test
    default void whoever_enters_an_activity_is_told_what_another_office_plans() {
        bring(
                "officer.pan",
                "ROPAN",
                activity("XM-OVL-PA-4", "es", "Seminario sobre contrabando de mercurio para aduaneros en Colima", 1));
        String body = """
                {"office": "LPO-MEX", "identifier": "XM-OVL-MX-4", "status": "1", "countries": ["MX"], "start": "2031-05-12",
                 "title": {"en": "Seminar on mercury smuggling for customs officers in Colima",
                           "es": "Seminario sobre contrabando de mercurio para aduaneros en Colima"}}""";

        JsonNode would = story().as("officer.mex")
                .post("/api/v1/activities?dryRun=true", body)
                .expect(200)
                .json();
        assertEquals("XM-OVL-PA-4", would.at("/resembles/0/activity/identifier").asText(), would::toString);
        JsonNode entered = story().as("officer.mex")
                .post("/api/v1/activities", body)
                .expect(201)
                .json();
        assertEquals(
                "XM-OVL-PA-4", entered.at("/resembles/0/activity/identifier").asText(), entered::toString);
        assertFalse(entered.at("/resembles/0/reasons/en").isEmpty(), entered::toString);
        JsonNode changed = story().as("officer.mex")
                .put(entered.path("href").asText(), "{\"hierarchy\": 1}", "If-Match", "\"v1\"")
                .expect(200)
                .json();
        assertEquals(
                "XM-OVL-PA-4", changed.at("/resembles/0/activity/identifier").asText(), changed::toString);
    }

    @Test
    default void the_same_money_falls_out_of_the_whole_stays_in_what_was_reported_and_comes_back() {
        bring(
                "officer.mex",
                "LPO-MEX",
                activity("XM-OVL-MX-5", "en", "Workshop on money laundering for prosecutors in Durango", 2));
        bring(
                "officer.pan",
                "ROPAN",
                activity("XM-OVL-PA-5", "es", "Taller sobre lavado de activos para fiscales en Durango", 2));
        JsonNode overlap = between("open", "XM-OVL-MX-5", "XM-OVL-PA-5");
        String path = "/api/v1/overlaps/" + overlap.path("id").asLong() + "/decision";
        assertEquals("200.00 200.00 200.00", figures());

        story().as("officer.mex")
                .post(path, "{\"decision\":\"same-money\",\"keep\":\"left\",\"reason\":\"One invoice.\"}")
                .expect(200);
        assertEquals("100.00 200.00 200.00", figures());

        story().as("officer.mex")
                .post(path + "/reversal", "{\"reason\":\"Two.\"}")
                .expect(200);
        assertEquals("200.00 200.00 200.00", figures());
    }

    /** Of the two activities: the consolidated figure, what was reported, and what is scoped to the donor. */
    private String figures() {
        return String.join(" ", sum("", "total"), sum("", "reported"), sum("&donor=XM-OVL-DONOR", "total"));
    }

    private String sum(String narrowing, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String identifier : List.of("xm-ovl-mx-5", "xm-ovl-pa-5")) {
            String path = "/api/v1/aggregates?measure=expenditure&from=2031-05-01&to=2031-05-31&q=" + identifier;
            JsonNode answer =
                    story().as("auditor").get(path + narrowing).expect(200).json();
            sum = sum.add(new BigDecimal(answer.path(field).asText()));
        }
        return sum.setScale(2).toPlainString();
    }

    @Test
    default void donors_and_administrators_see_nothing_of_it_and_auditors_decide_nothing() {
        for (String name : new String[] {Statement.DONOR, "admin"}) {
            story().as(name).get("/api/v1/overlaps").problem(403);
            story().as(name).get("/api/v1/overlaps/1").problem(403);
            story().as(name).get("/api/v1/notices").problem(403);
            story().as(name).post("/api/v1/overlaps/resemblances", "{}").problem(403);
        }
        String decision = "{\"decision\":\"different\",\"reason\":\"No.\"}";
        for (String name : new String[] {Statement.DONOR, "admin", "auditor", "finance"}) {
            story().as(name).post("/api/v1/overlaps/1/decision", decision).problem(403);
            story().as(name)
                    .post("/api/v1/overlaps/1/decision/reversal", "{\"reason\":\"No.\"}")
                    .problem(403);
        }
        story().as("officer.mex").get("/api/v1/overlaps/1").problem(404);
        story().as("officer.mex").post("/api/v1/overlaps/1/decision", decision).problem(404);
    }

    @Test
    default void a_body_that_cannot_be_taken_is_refused_field_by_field() {
        Caller officer = story().as("officer.mex");
        String path = "/api/v1/overlaps/1/decision";

        assertEquals("/keep", pointer(officer.post(path, "{\"decision\":\"same-money\",\"reason\":\"x\"}")));
        assertEquals(
                "/keep",
                pointer(officer.post(path, "{\"decision\":\"different\",\"keep\":\"left\",\"reason\":\"x\"}")));
        assertEquals("/decision", pointer(officer.post(path, "{\"decision\":\"perhaps\",\"reason\":\"x\"}")));
        assertEquals("/reason", pointer(officer.post(path, "{\"decision\":\"different\",\"reason\":\"a\\u0000b\"}")));
        assertEquals("/kept", pointer(officer.post(path, "{\"decision\":\"different\",\"kept\":1,\"reason\":\"x\"}")));
        assertEquals("/start", pointer(officer.post("/api/v1/overlaps/resemblances", "{\"start\":\"soon\"}")));
        officer.post(path, "[]").problem(400);
        officer.get("/api/v1/overlaps?status=perhaps").problem(400);
        officer.get("/api/v1/overlaps?after=x").problem(400);
    }

    private static String pointer(Answer answer) {
        return answer.problem(400).at("/errors/0/pointer").asText();
    }

    private void bring(String officer, String office, String activity) {
        JsonNode receipt =
                story().bring(officer, office, Iati.file(activity)).expect(201).json();
        assertEquals(
                1, receipt.path("accepted").asInt() + receipt.path("unchanged").asInt(), receipt::toString);
    }

    private JsonNode between(String status, String one, String other) {
        return Pages.all(story().as("auditor"), "/api/v1/overlaps?status=" + status).stream()
                .filter(overlap -> List.of(one, other)
                        .equals(List.of(
                                overlap.at("/left/identifier").asText(),
                                overlap.at("/right/identifier").asText())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not found: " + one + " and " + other));
    }

    private List<JsonNode> entries(JsonNode overlap, String identifier) {
        String side = overlap.at("/left/identifier").asText().equals(identifier) ? "left" : "right";
        return Pages.all(
                story().as("auditor"),
                "/api/v1/activities/" + overlap.path(side).path("id").asLong() + "/entries");
    }

    /** In a year and with a donor of its own. */
    private static String activity(String identifier, String language, String title, int status) {
        String spent = status == 1
                ? ""
                : "<transaction><transaction-type code=\"4\"/><transaction-date iso-date=\"2031-05-16\"/>"
                        + "<value value-date=\"2031-05-16\">100.00</value></transaction>";
        return """
                <iati-activity xml:lang="%s" default-currency="USD">
                <iati-identifier>%s</iati-identifier>
                <reporting-org ref="XM-OVL" type="40"><narrative>Overlap</narrative></reporting-org>
                <title><narrative>%s</narrative></title>
                <description><narrative>%s</narrative></description>
                <participating-org ref="XM-OVL-DONOR" role="1"/>
                <activity-status code="%d"/>
                <activity-date iso-date="2031-05-12" type="%d"/>
                <activity-date iso-date="2031-05-16" type="3"/>
                <recipient-country code="MX" percentage="100"/>
                %s
                </iati-activity>
                """.formatted(language, identifier, title, title, status, status == 1 ? 1 : 2, spent);
    }
}
