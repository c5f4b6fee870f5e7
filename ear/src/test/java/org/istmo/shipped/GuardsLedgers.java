package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but an auditor takes a ledger, whoever does stands in the trail, and nobody else waits for those who take long. */
interface GuardsLedgers extends Told {

    @ParameterizedTest
    @ValueSource(strings = {"officer.mex", "head.pan", "finance", "treaty", "admin", Statement.DONOR})
    default void nobody_but_an_auditor_takes_a_ledger(String name) {
        for (String ledger : List.of("transactions", "activities", "results", "treaty-obligations", "audit-trail")) {
            story().as(name).get(Ledgers.EXPORTS + ledger + ".csv").problem(403);
            story().as(name).get(Ledgers.EXPORTS + ledger + ".xlsx").problem(403);
            assertEquals(
                    403,
                    story().as(name).head(Ledgers.EXPORTS + ledger + ".csv").status());
        }
        story().server().nobody().get(Ledgers.EXPORTS + "transactions.csv").problem(401);
    }

    @Test
    default void what_cannot_be_asked_for_is_a_problem() {
        auditor().get(Ledgers.EXPORTS + "secrets.csv").problem(404);
        auditor().get(Ledgers.EXPORTS + "transactions.pdf").problem(404);
        auditor()
                .get(Ledgers.EXPORTS + "transactions.csv?treaty=UNCAC&framework=SICA-UNODC")
                .problem(400);
        auditor().get(Ledgers.EXPORTS + "transactions.csv?from=2014-02-30").problem(400);
        auditor().get(Ledgers.EXPORTS + "audit-trail.csv?country=MX").problem(400);
        auditor().get(Ledgers.EXPORTS + "treaty-obligations.csv?who=auditor").problem(400);
        assertTrue(auditor()
                .get(Ledgers.EXPORTS + "transactions.csv?doner=XM-TAKE-DONOR")
                .problem(400)
                .toString()
                .contains("?doner"));
    }

    @Test
    default void who_takes_a_ledger_stands_in_the_trail_with_the_filter_and_who_asks_for_its_headers_does_not() {
        int before = downloads("XM-TAKE-TRAIL");
        Answer headers = auditor()
                .head(Ledgers.EXPORTS + "transactions.csv?donor=XM-TAKE-TRAIL")
                .expect(200);
        assertEquals(0, headers.body().length);
        assertEquals("", headers.header("Content-Length"));
        assertEquals(before, downloads("XM-TAKE-TRAIL"));

        ledgers().csv("transactions.csv?donor=XM-TAKE-TRAIL");

        assertEquals(before + 1, downloads("XM-TAKE-TRAIL"));
    }

    @Test
    default void a_ledger_that_was_taken_to_its_end_stands_in_the_trail_with_its_rows_and_its_digest() {
        String ledger = LargeLedger.of(story(), "XM-TAKE-WHOLE", 1);

        Answer file = auditor().get(Ledgers.EXPORTS + ledger).expect(200);

        JsonNode complete = told("export.complete", "XM-TAKE-WHOLE").get(0);
        assertEquals(LargeLedger.ROWS, complete.at("/detail/rows").asInt(), complete::toString);
        assertEquals(file.body().length, complete.at("/detail/bytes").asInt(), complete::toString);
        assertEquals(Sha256.of(file.body()), complete.at("/detail/sha256").asText(), complete::toString);
        assertEquals(
                told("export.download", "XM-TAKE-WHOLE").get(0).path("seq").asText(),
                complete.at("/detail/download").asText());
    }

    /** It has one line, which goes out in one piece. */
    @Test
    default void a_small_ledger_of_somebody_who_is_gone_is_not_told_as_taken() {
        GivesUp.atOnce(auditor(), "GET " + Ledgers.EXPORTS + "transactions.csv?donor=XM-TAKE-GONE", "", "");

        JsonNode broken = Patience.until(
                        Duration.ofMinutes(1), () -> told("export.broken-off", "XM-TAKE-GONE"), told -> !told.isEmpty())
                .get(0);

        assertEquals("gone", broken.at("/detail/why").asText(), broken::toString);
        assertTrue(told("export.complete", "XM-TAKE-GONE").isEmpty());
    }

    @Test
    default void auditors_who_hang_up_keep_nothing_from_those_who_stay() {
        for (int times = 0; times < 12; times++) {
            GivesUp.afterAFewBytes(auditor(), "GET " + Ledgers.EXPORTS + "transactions.xlsx", "", "");
        }
        for (int times = 0; times < 3; times++) {
            assertNotEquals(
                    0, ledgers().workbook("transactions.xlsx?to=2014-12-31").getNumberOfSheets());
        }
    }

    @Test
    default void of_twenty_at_once_of_one_account_two_are_written_and_everybody_else_is_answered() {
        String ledger = LargeLedger.of(story(), "XM-TAKE-LARGE", 1);
        List<Stalled> twenty = new ArrayList<>();
        try {
            for (int times = 0; times < 20; times++) {
                twenty.add(new Stalled(auditor(), Ledgers.EXPORTS + ledger));
            }
            story().as("officer.mex").get("/api/v1/me").expect(200);
            List<String> heads = twenty.stream().map(Stalled::head).toList();

            assertEquals(
                    2, heads.stream().filter(head -> head.contains(" 200 ")).count(), heads::toString);
            assertEquals(
                    18,
                    heads.stream()
                            .filter(head -> head.contains(" 503 ")
                                    && head.contains("Retry-After: ")
                                    && head.contains("application/problem+json"))
                            .count(),
                    heads::toString);
            Browser browser = new Browser(story().server());
            browser.signIn("auditor", Server.PASSWORD).expect(302);
            Answer later = browser.get("/ledgers/" + ledger + "&lang=en").expect(503);
            assertNotEquals("", later.header("Retry-After"));
            assertTrue(later.text().contains("Try again in half a minute."), later::text);
            story().as("officer.mex").get("/api/v1/activities").expect(200);
        } finally {
            twenty.forEach(Stalled::close);
        }
        assertEquals(LargeLedger.ROWS, ledgers().csv(ledger).rows().size());
    }

    /** What the trail says of ledgers of a donor, newest first. */
    private List<JsonNode> told(String action, String donor) {
        return Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .filter(entry -> entry.path("action").asText().equals(action))
                .filter(entry -> entry.at("/detail/donor").asText().equals(donor))
                .toList();
    }

    private int downloads(String donor) {
        return (int) ledgers().csv("audit-trail.csv").rows().stream()
                .filter(entry -> "export.download".equals(entry.get("action")))
                .filter(entry -> entry.getOrDefault("detail", "").contains(donor))
                .count();
    }

    /** A transaction of a day in March. */
    static String spent(int day, String currency, int units, int cents) {
        return """
                <transaction><transaction-type code="4"/><transaction-date iso-date="2014-03-%02d"/>\
                <value value-date="2014-03-05" currency="%s">%d.%02d</value></transaction>
                """.formatted(day + 1, currency, units, cents);
    }

    private Caller auditor() {
        return story().as("auditor");
    }

    private Ledgers ledgers() {
        return Ledgers.ofAuditor(story());
    }
}
