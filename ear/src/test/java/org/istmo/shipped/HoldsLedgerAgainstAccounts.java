package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exports of the accounting system through saved mappings, and the ledger held against them. */
interface HoldsLedgerAgainstAccounts extends Told {

    String MAPPING = """
            {"name": "%s", "office": "COE-URB", "posts": %s,
             "file": {"headerRow": 2, "delimiter": ";", "decimals": "comma", "dates": "day-month-year"},
             "fields": {"document": {"column": "Documento"}, "date": {"column": "Fecha"}, "debit": {"column": "Debe"},
               "credit": {"column": "Haber"}, "currency": {"constant": "USD"}, "type": {"constant": "4"},
               "activity": {"column": "Proyecto", "values": {"P-1": "%s"}}, "description": {"column": "Texto"}},
             "skip": [{"column": "Texto", "equals": "Total"}]}
            """;

    @Test
    default void an_export_of_the_accounts_comes_in_through_its_mapping() {
        story().bring("officer.pan", "COE-URB", Money.activity("XM-BOOKS-1", "XM-RATE-DONOR"))
                .expect(201);
        story().as("finance")
                .post("/api/v1/mappings", MAPPING.formatted("libro-urb", true, "XM-BOOKS-1"))
                .expect(201);
        String export = """
                Libro mayor;;;;;
                Documento;Fecha;Proyecto;Debe;Haber;Texto
                5100;05/03/2017;P-1;1.234,50;;Taller
                5101;06/03/2017;P-2;10,00;;Otro
                ;;;1.244,50;;Total
                """;

        JsonNode dry = Money.csv(story().as("finance"), "/api/v1/imports?mapping=libro-urb&dryRun=true", export)
                .expect(201)
                .json();
        assertEquals("1 0 0 1", counts(dry));
        assertEquals("unknown-word", dry.path("rejections").get(0).path("code").asText());
        JsonNode first = Money.csv(
                        story().as("officer.pan"), "/api/v1/imports?mapping=libro-urb&office=COE-URB", export)
                .expect(201)
                .json();
        assertEquals("1 0 0 1", counts(first));
        JsonNode again = Money.csv(story().as("officer.pan"), "/api/v1/imports?mapping=libro-urb", export)
                .expect(201)
                .json();
        assertEquals("0 0 1 1", counts(again));

        JsonNode found = story().as("auditor")
                .get("/api/v1/reconciliations/libro-urb?from=2017-01-01&to=2017-12-31")
                .expect(200)
                .json();
        assertEquals(List.of("matched 5100 0.00", "rejected 5101 -10.00"), told(found));
        Money.csv(story().as("officer.mex"), "/api/v1/imports?mapping=libro-urb", export)
                .problem(403);
        Money.csv(story().as("finance"), "/api/v1/imports?mapping=no-such", export)
                .problem(404);
        story().as("finance")
                .post("/api/v1/mappings", MAPPING.formatted("libro-urb", true, "XM-BOOKS-1"))
                .problem(409);
        story().as("finance")
                .post("/api/v1/mappings", MAPPING.formatted("libro-2", true, "NO-SUCH"))
                .problem(400);
    }

    @Test
    default void of_two_who_change_a_mapping_at_once_the_second_is_told() {
        story().bring("officer.pan", "COE-URB", Money.activity("XM-BOOKS-3", "XM-RATE-DONOR"))
                .expect(201);
        Caller finance = story().as("finance");
        Answer made = finance.post("/api/v1/mappings", MAPPING.formatted("two-urb", true, "XM-BOOKS-3"))
                .expect(201);
        String path = "/api/v1/mappings/two-urb";
        String tag = finance.get(path).expect(200).header("ETag");
        assertEquals(tag, made.header("ETag"));
        String changed = MAPPING.formatted("two-urb", false, "XM-BOOKS-3");

        assertFalse(finance.put(path, changed, "If-Match", tag)
                .expect(200)
                .json()
                .path("posts")
                .asBoolean());

        finance.put(path, changed, "If-Match", tag).problem(412);
        finance.put(path, changed).problem(400);
        story().as("officer.mex").put(path, changed, "If-Match", tag).problem(403);
    }

    @Test
    default void ledger_and_accounts_are_held_against_each_other_row_by_row() {
        story().bring(
                        "officer.pan",
                        "COE-URB",
                        Money.activity(
                                "XM-BOOKS-2",
                                "XM-RATE-DONOR",
                                "4 2018-03-05 10.00 USD",
                                "4 2018-03-10 25.00 USD",
                                "4 2018-03-20 40.00 USD"))
                .expect(201);
        story().as("officer.pan")
                .post("/api/v1/mappings", MAPPING.formatted("aside-urb", false, "XM-BOOKS-2"))
                .expect(201);
        Money.csv(story().as("finance"), "/api/v1/imports?mapping=aside-urb", """
                        Libro mayor;;;;;
                        Documento;Fecha;Proyecto;Debe;Haber;Texto
                        6100;06/03/2018;P-1;10,00;;Taller
                        6101;10/03/2018;P-1;20,00;;Pasajes
                        6102;28/03/2018;P-1;70,00;;Equipo
                        """)
                .expect(201);

        JsonNode found = story().as("finance")
                .get("/api/v1/reconciliations/aside-urb?from=2018-03-01&to=2018-03-31")
                .expect(200)
                .json();

        assertEquals(
                List.of(
                        "matched 6100 0.00",
                        "amount-differs 6101 5.00",
                        "only-in-ledger  40.00",
                        "only-in-accounts 6102 -70.00"),
                told(found));
        JsonNode total = found.path("totals").get(0);
        assertEquals(
                "USD 75.00 100.00 -25.00",
                total.path("currency").asText() + " " + total.path("ledger").asText() + " "
                        + total.path("accounts").asText() + " "
                        + total.path("difference").asText());
        JsonNode page = story().as("officer.pan")
                .get("/api/v1/reconciliations/aside-urb?from=2018-03-01&to=2018-03-31&limit=3")
                .expect(200)
                .json();
        JsonNode rest = story().as("officer.pan")
                .get("/api/v1/reconciliations/aside-urb?from=2018-03-01&to=2018-03-31&limit=3&after="
                        + page.path("next").asText())
                .expect(200)
                .json();
        assertEquals(List.of("only-in-accounts 6102 -70.00"), told(rest));
    }

    private static String counts(JsonNode receipt) {
        return receipt.path("accepted") + " " + receipt.path("updated") + " " + receipt.path("unchanged") + " "
                + receipt.path("rejected");
    }

    private static List<String> told(JsonNode reconciliation) {
        List<String> told = new ArrayList<>();
        reconciliation
                .path("items")
                .forEach(item -> told.add(item.path("status").asText() + " "
                        + item.path("document").asText() + " "
                        + item.path("difference").asText()));
        return told;
    }
}
