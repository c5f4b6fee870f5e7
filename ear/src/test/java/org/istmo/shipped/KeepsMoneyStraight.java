package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates with their source, and what finance looks at before a month closes. */
interface KeepsMoneyStraight extends Told {

    @Test
    default void a_file_of_rates_is_loaded_once_and_a_correction_is_a_new_version() {
        Caller finance = story().as("finance");

        JsonNode loaded = Money.loadRates(
                        finance, "2016-01-01,SHP,0.70,Bank of Saint Helena", "2016-02-01,SHP,0.71,Bank of Saint Helena")
                .expect(200)
                .json();
        JsonNode again = Money.loadRates(finance, "2016-01-01,SHP,0.70,Bank of Saint Helena")
                .expect(200)
                .json();
        JsonNode corrected = Money.loadRates(finance, "2016-01-01,SHP,0.72,Bank of Saint Helena")
                .expect(200)
                .json();

        assertEquals("{\"added\":2,\"corrected\":0,\"reallocated\":0,\"unchanged\":0}", sorted(loaded));
        assertEquals("{\"added\":0,\"corrected\":0,\"reallocated\":0,\"unchanged\":1}", sorted(again));
        assertEquals("{\"added\":0,\"corrected\":1,\"reallocated\":0,\"unchanged\":0}", sorted(corrected));
        JsonNode all = story().as("auditor")
                .get("/api/v1/rates?currency=SHP&versions=all")
                .expect(200)
                .json()
                .path("items");
        assertEquals(3, all.size(), all::toString);
        assertEquals("Bank of Saint Helena", all.get(0).path("source").asText());
        assertFalse(all.get(0).path("newest").asBoolean());
        assertEquals("0.72", all.get(1).path("unitsPerUsd").asText());
        String file = story().as("officer.mex")
                .get("/api/v1/rates?currency=SHP", "Accept", "text/csv")
                .expect(200)
                .text();
        assertEquals(
                "date,currency,units_per_usd,source\r\n2016-01-01,SHP,0.72,\"Bank of Saint Helena\"\r\n"
                        + "2016-02-01,SHP,0.71,\"Bank of Saint Helena\"\r\n",
                file);
    }

    @Test
    default void every_line_that_is_no_rate_is_named_and_nothing_is_stored() {
        JsonNode problem = Money.loadRates(
                        story().as("finance"),
                        "2016-01-01,FKP,0.7,Bank",
                        "2016-02-30,FKP,0.7,Bank",
                        "2016-03-01,QQQ,1,Bank")
                .problem(400);

        List<String> named = new ArrayList<>();
        problem.path("errors").forEach(error -> named.add(error.path("pointer").asText()));
        assertEquals(List.of("line 3", "line 4"), named);
        assertEquals(
                0,
                story().as("finance")
                        .get("/api/v1/rates?currency=FKP")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    default void a_missing_rate_is_found_and_filling_it_gives_the_amount_its_dollars() {
        story().bring("officer.pan", "COE-MAR", Money.activity("XM-RATE-1", "XM-RATE-DONOR", "4 2016-05-10 100.00 LSL"))
                .expect(201);

        List<JsonNode> missing =
                Money.which(missing(), item -> item.path("currency").asText().equals("LSL"));
        assertEquals(1, missing.size(), missing::toString);
        assertEquals("2016-05-10", missing.get(0).path("date").asText());
        assertEquals(1, missing.get(0).path("entries").asInt());
        assertEquals("COE-MAR", missing.get(0).path("offices").get(0).asText());

        JsonNode loaded = Money.loadRates(story().as("finance"), "2016-05-01,LSL,12.5,Central Bank of Lesotho")
                .expect(200)
                .json();

        assertEquals(1, loaded.path("reallocated").asInt(), loaded::toString);
        assertEquals(
                List.of(),
                Money.which(missing(), item -> item.path("currency").asText().equals("LSL")));
    }

    @Test
    default void an_issued_report_keeps_the_rates_that_it_was_issued_with() {
        String donor = "XM-RATE-ISSUED";
        Money.loadRates(story().as("finance"), "2016-01-01,NAD,10,Bank of Namibia")
                .expect(200);
        story().bring("officer.pan", "COE-MAR", Money.activity("XM-RATE-2", donor, "4 2016-05-10 100.00 NAD"))
                .expect(201);
        Caller officer = story().as("officer.pan");
        String report = officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"donor": "%s"}, "period": {"from": "2016-01-01", "to": "2016-12-31"},
                         "languages": ["en"], "formats": ["xlsx"]}
                        """.formatted(donor))
                .expect(202)
                .header("Location");
        String path = report.substring(report.indexOf("/api/"));
        Draft.awaited(officer, path);
        officer.post(path + "/submit", "{}").expect(200);
        story().as("finance").post(path + "/clear", "{}").expect(200);
        story().as("head.pan").post(path + "/clear", "{}").expect(200);
        String before = officer.get(path + "/figures").expect(200).text();

        JsonNode corrected = Money.loadRates(story().as("finance"), "2016-01-01,NAD,20,Bank of Namibia")
                .expect(200)
                .json();

        assertEquals(1, corrected.path("corrected").asInt());
        assertEquals(1, corrected.path("reallocated").asInt(), corrected::toString);
        assertTrue(before.contains("10.00"), before);
        assertEquals(before, officer.get(path + "/figures").expect(200).text());
    }

    @Test
    default void what_is_open_is_told_before_a_month_closes_and_stays_with_the_closing() {
        story().bring(
                        "officer.pan",
                        "COE-DDR",
                        Money.activity(
                                "XM-CLOSE-1", "XM-RATE-DONOR", "4 2015-03-05 10.00 KPW", "4 2015-03-06 7.00 USD"))
                .expect(201);
        JsonNode receipt = story().bring(
                        "officer.pan",
                        "COE-DDR",
                        Money.activity("XM-CLOSE-2", "XM-RATE-DONOR", "4 0001-01-01 1.00 USD"))
                .expect(201)
                .json();
        Caller finance = story().as("finance");
        String month = "/api/v1/periods/COE-DDR/2015-03";

        JsonNode checks =
                story().as("auditor").get(month + "/checks").expect(200).json();
        assertFalse(checks.path("clear").asBoolean());
        assertEquals(
                List.of("unallocated 2", "missing-rates 1", "open-rejections 1", "unreconciled 0"),
                open(checks.path("checks")).subList(0, 4));
        String refused = finance.post(month + "/close", "{\"reason\": \"March\", \"onlyIfClear\": true}")
                .problem(409)
                .toString();
        assertTrue(refused.contains("missing-rates (1)"), refused);

        story().as("officer.pan")
                .post(receipt.path("href").asText() + "/rejections/1/dismissal", "{\"reason\": \"A slip\"}")
                .expect(204);
        story().as("officer.mex")
                .post(month + "/close", "{\"reason\": \"March\"}")
                .problem(403);
        finance.post(month + "/close", "{\"reason\": \"March\"}").expect(200);

        JsonNode closing = finance.get("/api/v1/periods/COE-DDR/closings")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertEquals("March", closing.path("reason").asText());
        assertEquals(
                List.of("unallocated 2", "missing-rates 1", "open-rejections 0", "unreconciled 0"),
                open(closing.path("checks")).subList(0, 4));
        Money.loadRates(finance, "2015-01-01,KPW,900,Central Bank").expect(200);
        assertEquals(
                "missing-rates 0",
                open(finance.get("/api/v1/periods/COE-DDR/2015-04/checks")
                                .expect(200)
                                .json()
                                .path("checks"))
                        .get(1));
        finance.post("/api/v1/periods/COE-DDR/2015-02/reopen", "{\"reason\": \"No\"}")
                .problem(409);
        finance.post(month + "/reopen", "{\"reason\": \"A late invoice\"}").expect(200);
    }

    @Test
    default void donors_and_administrators_see_nothing_of_it_and_auditors_change_nothing() {
        for (String stranger : List.of(Statement.DONOR, "admin")) {
            Caller caller = story().as(stranger);
            caller.get("/api/v1/rates").problem(403);
            caller.get("/api/v1/rates", "Accept", "text/csv").problem(403);
            caller.get("/api/v1/rates/missing").problem(403);
            caller.get("/api/v1/mappings").problem(403);
            caller.get("/api/v1/reconciliations/any?from=2018-01-01&to=2018-12-31")
                    .problem(403);
            caller.get("/api/v1/periods/COE-DDR/2015-03/checks").problem(403);
            Money.loadRates(caller, "2016-01-01,SHP,0.70,x").problem(403);
        }
        Caller auditor = story().as("auditor");
        Money.loadRates(auditor, "2016-01-01,SHP,0.70,x").problem(403);
        auditor.post("/api/v1/mappings", HoldsLedgerAgainstAccounts.MAPPING.formatted("mine", true, "XM-BOOKS-1"))
                .problem(403);
        auditor.post("/api/v1/periods/COE-DDR/2015-03/close", "{\"reason\": \"x\"}")
                .problem(403);
    }

    private JsonNode missing() {
        return story().as("auditor")
                .get("/api/v1/rates/missing?limit=500")
                .expect(200)
                .json()
                .path("items");
    }

    private static String sorted(JsonNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> fields.add("\"" + name + "\":" + object.path(name)));
        fields.sort(String::compareTo);
        return "{" + String.join(",", fields) + "}";
    }

    private static List<String> open(JsonNode checks) {
        List<String> open = new ArrayList<>();
        checks.forEach(check -> open.add(check.path("check").asText() + " " + check.path("open")));
        return open;
    }
}
