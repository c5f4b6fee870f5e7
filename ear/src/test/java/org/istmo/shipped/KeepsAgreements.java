package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What donors and offices agreed, and when a report is owed for it. All of it with the donor that nothing else is told of. */
interface KeepsAgreements extends Told {

    @Test
    default void an_agreement_is_kept_whole() {
        ObjectNode asked = Grant.whole("KEPT-WHOLE");

        Answer entered = officer().post("/api/v1/grants", asked.toString()).expect(201);
        JsonNode kept = entered.json();

        assertEquals(kept.path("href").asText(), entered.header("Location").replaceFirst("^https?://[^/]+", ""));
        for (String field :
                List.of("donor", "office", "title", "start", "end", "amount", "earmarking", "activities", "notes")) {
            assertEquals(asked.path(field), kept.path(field), field);
        }
        for (String list : List.of("amendments", "instalments", "budgetLines", "duties")) {
            assertEquals(asked.path(list).size(), kept.path(list).size(), list);
        }
        assertEquals("1130000.00", kept.at("/inForce/amount").asText());
        assertEquals("2024-03-31", kept.at("/inForce/end").asText());
        assertEquals("2023-09-30", kept.at("/extensions/0/from").asText());
        assertEquals("130000.00", kept.at("/supportCost/amount").asText());
        assertEquals("10-01", kept.at("/duties/0/yearStart").asText());
        JsonNode found =
                officer().get("/api/v1/grants?number=KEPT-WHOLE").expect(200).json();
        assertEquals(1, found.path("items").size());
        assertEquals(kept.path("id"), found.at("/items/0/id"));
    }

    @Test
    default void its_donor_reads_the_contract_and_another_finds_nothing() {
        String path = entered(Grant.whole("KEPT-OF-A-DONOR"));
        Caller donor = story().as("donor.us-gov-1");
        Caller stranger = story().as("donor.us-gov-11");

        JsonNode read = donor.get(path).expect(200).json();

        assertEquals("500000.00", read.at("/instalments/0/amount").asText());
        for (String field : List.of("notes", "activities", "money")) {
            assertTrue(read.path(field).isNull(), field);
        }
        assertEquals(1, read.at("/leftOut/documents").asInt());
        donor.put(path, Grant.whole("KEPT-OF-A-DONOR").toString(), "If-Match", "\"v1\"")
                .problem(403);
        donor.get(path + "/due-dates").expect(200);
        stranger.get(path).problem(404);
        stranger.get(path + "/due-dates").problem(404);
        assertFalse(numbers(stranger, "/api/v1/grants").contains("KEPT-OF-A-DONOR"));
        assertFalse(numbers(stranger, "/api/v1/due-dates").contains("KEPT-OF-A-DONOR"));
        assertTrue(numbers(donor, "/api/v1/grants").contains("KEPT-OF-A-DONOR"));
        story().as("admin").get(path).problem(403);
        story().as("admin").get("/api/v1/grants").problem(403);
    }

    @Test
    default void an_amendment_is_made_from_the_version_that_was_read() {
        String path = entered(Grant.least("KEPT-AMENDED"));
        Answer read = officer().get(path).expect(200);
        ObjectNode changed = (ObjectNode) read.json();
        changed.withArray("amendments")
                .addObject()
                .put("number", "A1")
                .put("date", "2023-08-01")
                .put("kind", "no-cost-extension")
                .put("end", "2024-02-29");

        Answer amended = officer()
                .put(path, changed.toString(), "If-Match", read.header("ETag"))
                .expect(200);

        assertEquals("2024-02-29", amended.json().at("/inForce/end").asText());
        assertEquals("2023-09-30", amended.json().path("end").asText());
        officer().put(path, changed.toString(), "If-Match", read.header("ETag")).problem(412);
        officer().put(path, changed.toString()).problem(400);
        story().as("auditor")
                .put(path, changed.toString(), "If-Match", amended.header("ETag"))
                .problem(403);
        story().as("officer.pan")
                .put(path, changed.toString(), "If-Match", amended.header("ETag"))
                .problem(403);
        changed.put("number", "KEPT-RENAMED");
        officer()
                .put(path, changed.toString(), "If-Match", amended.header("ETag"))
                .problem(409);
    }

    @Test
    default void reports_fall_due_by_a_fiscal_year_and_after_an_extension() {
        String path = entered(Grant.whole("KEPT-DUE"));

        assertEquals(
                List.of(
                        "1 2022-11-15..2022-12-31 2023-01-30",
                        "1 2023-01-01..2023-03-31 2023-04-30",
                        "1 2023-04-01..2023-06-30 2023-07-30",
                        "1 2023-07-01..2023-09-30 2023-10-30",
                        "1 2023-10-01..2023-12-31 2024-01-30",
                        "1 2024-01-01..2024-03-31 2024-04-30",
                        "3 2022-11-15..2024-03-31 2024-06-29"),
                due(path + "/due-dates?from=2023-01-01&to=2024-12-31", "1", "3"));
        assertEquals(
                List.of("2 2022-11-15..2023-11-14 2024-01-13", "2 2023-11-15..2024-03-31 2024-05-30"),
                due(path + "/due-dates", "2"));
        assertEquals(
                List.of("1 2022-11-15..2022-12-31 2023-01-30"),
                due(path + "/due-dates?from=2023-01-30&to=2023-01-30", "1", "2", "3"));
        JsonNode all = officer()
                .get("/api/v1/due-dates?office=LPO-MEX&from=2023-01-30&to=2023-01-30&limit=500")
                .expect(200)
                .json();
        assertTrue(all.toString().contains("KEPT-DUE"), all::toString);
        officer().get(path + "/due-dates?from=soon").problem(400);
        officer().get("/api/v1/due-dates?from=2024-01-01&to=2023-01-01").problem(400);
    }

    @Test
    default void everything_that_cannot_be_is_named_where_it_stands() {
        JsonNode alone = officer()
                .post("/api/v1/grants", Grant.wrongByItself().toString())
                .problem(400);
        assertEquals(
                List.of(
                        "/number",
                        "/donor",
                        "/office",
                        "/currency",
                        "/title",
                        "/start",
                        "/earmarking/themes/0/code",
                        "/budgetLines/0/costCategory",
                        "/supportCost/rate"),
                pointers(alone));
        ObjectNode together = Grant.whole("KEPT-NEVER");
        together.put("end", "2022-01-01");
        ((ObjectNode) together.at("/budgetLines/0")).put("amount", "1.00");
        ((ObjectNode) together.at("/supportCost")).put("rate", "7");
        assertEquals(
                List.of("/end", "/supportCost/approval", "/supportCost/rate", "/budgetLines"),
                pointers(officer().post("/api/v1/grants", together.toString()).problem(400)));
        entered(Grant.least("KEPT-TWICE"));
        assertEquals(
                List.of("/number"),
                pointers(officer()
                        .post("/api/v1/grants", Grant.least("KEPT-TWICE").toString())
                        .problem(400)));
        assertEquals(
                0,
                officer()
                        .get("/api/v1/grants?number=KEPT-NEVER")
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    default void the_money_of_an_activity_goes_to_the_agreement_that_pays_it() {
        String activity = Iati.activity("XM-KEPT-PAID").replace("ref=\"US-GOV-11\" role", "ref=\"XM-KEPT\" role");
        story().bring("officer.mex", "LPO-MEX", Iati.file(activity)).expect(201);
        ObjectNode grant = Grant.least("KEPT-PAYING");
        grant.withArray("activities").add("XM-KEPT-PAID");

        String path = entered(grant);
        Answer paid = officer().get(path).expect(200);

        assertEquals("10.50", paid.json().at("/money/sums/0/spent").asText(), paid::text);
        ObjectNode others = (ObjectNode) paid.json();
        others.put("donor", "US-GOV-11");
        officer().put(path, others.toString(), "If-Match", paid.header("ETag")).problem(409);
        others.put("donor", "US-GOV-1").putArray("activities");
        JsonNode left = officer()
                .put(path, others.toString(), "If-Match", paid.header("ETag"))
                .expect(200)
                .json();
        assertEquals("0.00", left.at("/money/sums/0/spent").asText(), left::toString);
    }

    @Test
    default void donors_are_known_by_their_codes_and_keep_their_own_year() {
        String canada =
                "{\"code\":\"XM-KEPT-CA\",\"name\":{\"en\":\"Global Affairs Canada\",\"es\":\"Asuntos Mundiales Canadá\"},\"type\":\"10\","
                        + "\"fiscalYearStart\":\"04-01\",\"aliases\":[{\"publisher\":\"XM-KEPT\",\"ref\":\"GAC\"}]}";
        Answer entered = officer().post("/api/v1/donors", canada).expect(201);
        ObjectNode kept = (ObjectNode) entered.json();

        assertEquals("Global Affairs Canada", kept.path("name").asText());
        assertEquals("Asuntos Mundiales Canadá", kept.at("/names/es").asText());
        kept.put("fiscalYearStart", "02-29");
        officer()
                .put("/api/v1/donors/XM-KEPT-CA", kept.toString(), "If-Match", entered.header("ETag"))
                .problem(400);
        kept.put("fiscalYearStart", "04-06");
        story().as("admin")
                .put("/api/v1/donors/XM-KEPT-CA", kept.toString(), "If-Match", entered.header("ETag"))
                .expect(200);
        officer()
                .put("/api/v1/donors/XM-KEPT-CA", kept.toString(), "If-Match", entered.header("ETag"))
                .problem(412);
        officer().post("/api/v1/donors", canada).problem(400);
        Caller donor = story().as("donor.us-gov-1");
        JsonNode own = donor.get("/api/v1/donors").expect(200).json();
        assertEquals(1, own.path("items").size());
        assertEquals("US-GOV-1", own.at("/items/0/code").asText());
        assertEquals("donor.us-gov-1", own.at("/items/0/accounts/0").asText());
        donor.get("/api/v1/donors/XM-KEPT-CA").problem(404);
        donor.post("/api/v1/donors", canada).problem(403);
    }

    @Test
    default void a_donors_statements_look_as_it_wants_them_until_an_agreement_says_otherwise() {
        officer()
                .post("/api/v1/donors", "{\"code\":\"XM-KEPT-FORM\",\"name\":{\"en\":\"A donor of forms\"}}")
                .expect(201);
        String format = "/api/v1/donors/XM-KEPT-FORM/statement-format";
        String wanted = "{\"by\":\"cost-category\",\"columns\":[\"budget\",\"period\"],"
                + "\"title\":{\"en\":\"Account of the fund\",\"es\":\"Cuenta del fondo\"}}";
        officer().put(format, wanted, "If-Match", "\"v0\"").problem(403);
        String plain = entered(Grant.least("KEPT-FORM-1").put("donor", "XM-KEPT-FORM"));
        String own = entered(Grant.least("KEPT-FORM-2").put("donor", "XM-KEPT-FORM"));
        Answer usual = officer().get(format).expect(200);

        officer().put(format, wanted, "If-Match", usual.header("ETag")).expect(200);
        officer()
                .put(own + "/statement-format", wanted.replace("of the fund", "of this one"), "If-Match", "\"v0\"")
                .expect(200);

        assertEquals("\"v0\"", usual.header("ETag"));
        assertEquals("\"v1\"", officer().get(format).header("ETag"));
        assertEquals("Account of the fund", titleOf(plain + "/statement-format"));
        assertEquals("Account of this one", titleOf(own + "/statement-format"));
        officer().put(format, wanted, "If-Match", usual.header("ETag")).problem(412);
        officer().put(format, wanted).problem(400);
        story().as("officer.pan").put(format, wanted, "If-Match", "\"v1\"").problem(403);
        story().as("auditor").get(format).expect(200);
        story().as(Statement.DONOR).get(format).problem(403);
        officer().get("/api/v1/donors/XM-KEPT-NOBODY/statement-format").problem(404);
        assertTrue(drafted("{\"donor\": \"XM-KEPT-FORM\"}").contains("Account of the fund"));
        assertTrue(drafted("{\"grant\": \"KEPT-FORM-1\"}").contains("Account of the fund"));
        assertTrue(drafted("{\"grant\": \"KEPT-FORM-2\"}").contains("Account of this one"));
    }

    private String titleOf(String format) {
        return officer().get(format).expect(200).json().at("/title/en").asText();
    }

    /** What the English pages of a statement say. */
    private String drafted(String scope) {
        Answer ordered = officer()
                .post(
                        "/api/v1/reports",
                        "{\"type\": \"donor-statement\", \"scope\": " + scope
                                + ", \"period\": {\"from\": \"2022-10-01\", \"to\": \"2023-09-30\"},"
                                + " \"languages\": [\"en\"], \"formats\": [\"pdf\"]}")
                .expect(202);
        JsonNode draft = Draft.awaited(officer(), ordered.header("Location"));
        return Pdf.textOf(officer()
                .get("/api/v1/reports/" + draft.path("id").asText() + "/files/en.pdf")
                .expect(200)
                .body());
    }

    private Caller officer() {
        return story().as("officer.mex");
    }

    private String entered(ObjectNode grant) {
        return officer()
                .post("/api/v1/grants", grant.toString())
                .expect(201)
                .json()
                .path("href")
                .asText();
    }

    private List<String> due(String path, String... duties) {
        return items(officer().get(path).expect(200).json().path("items"))
                .filter(owed -> List.of(duties).contains(owed.path("duty").asText()))
                .map(owed -> owed.path("duty").asText() + " "
                        + owed.at("/period/from").asText() + ".."
                        + owed.at("/period/to").asText() + " "
                        + owed.path("due").asText())
                .toList();
    }

    private static List<String> numbers(Caller caller, String path) {
        return Pages.all(caller, path).stream()
                .map(item ->
                        item.path(path.endsWith("grants") ? "number" : "grant").asText())
                .toList();
    }

    private static List<String> pointers(JsonNode problem) {
        return items(problem.path("errors"))
                .map(error -> error.path("pointer").asText())
                .toList();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
