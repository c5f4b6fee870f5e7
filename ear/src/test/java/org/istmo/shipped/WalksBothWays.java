package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From every figure of an issued report down to its rows, and from an entry up to the reports that counted it and what its reversal changes in them. */
interface WalksBothWays extends Told {

    String PAYER = "XM-WALK";

    @Test
    default void what_is_foretold_of_an_entrys_reversal_is_what_the_revision_prints_and_the_issued_report_stays() {
        story().as("officer.pan")
                .post("/api/v1/donors", "{\"code\":\"XM-WALK\",\"name\":{\"en\":\"A donor to walk for\"}}")
                .expect(201);
        bring("4 2013-02-10 70.00 USD", "3 2013-03-11 31.00 USD");
        String issued = path(officer().post("/api/v1/reports", """
                {"type": "donor-statement", "scope": {"donor": "XM-WALK"}, "period": {"from": "2013-01-01", "to": "2013-12-31"},
                 "languages": ["en"], "formats": ["pdf"]}
                """).expect(202));
        issue(issued);
        Map<String, BigDecimal> printed = figures(issued);
        long entry = entry(issued);

        JsonNode used = only(entry, issued);
        assertEquals("31.00", used.at("/counted/0/value").asText(), used::toString);
        assertEquals("within", used.at("/reversal/standing").asText(), used::toString);
        assertEquals("2013-03", used.at("/reversal/month").asText(), used::toString);
        Map<String, BigDecimal> foretold = new HashMap<>(printed);
        used.path("figures").forEach(figure -> {
            assertEquals(
                    figure.path("revised").isNull(),
                    figure.path("revisedUntold").isObject(),
                    figure::toString);
        });
        used.path("figures")
                .forEach(figure -> foretold.put(
                        figure.path("key").asText(),
                        new BigDecimal(figure.path("revised").asText())));
        assertFalse(foretold.equals(printed), used::toString);

        bring("4 2013-02-10 70.00 USD");
        String second = path(officer()
                .post(issued + "/revisions", "{\"reason\": \"The second was not ours\"}")
                .expect(202));
        Draft.awaited(officer(), second);
        Map<String, BigDecimal> revised = figures(second);

        assertEquals(printed, figures(issued));
        foretold.forEach((key, value) -> assertEquals(
                0, value.compareTo(revised.getOrDefault(key, BigDecimal.ZERO)), () -> key + " in " + revised));
        assertEquals("counted", only(entry, second).at("/reversal/standing").asText());
        assertTrue(only(entry, issued).at("/reversal/entry").asLong() > entry);
    }

    @Test
    default void every_figure_of_an_issued_report_has_rows_that_add_up_to_it() {
        List<String> reports = Overview.TYPES.stream()
                .map(type -> story().overview(type).path())
                .toList();
        List<String> wrong = new ArrayList<>();
        for (String report : reports) {
            figures(report).forEach((key, value) -> {
                List<JsonNode> rows = Pages.all(auditor(), report + "/figures/" + key + "/rows");
                boolean adds = rows.stream()
                        .noneMatch(row -> row.path("counted_value").isNull()
                                || row.path("counted_value").isMissingNode());
                BigDecimal sum = rows.stream()
                        .filter(row -> adds)
                        .map(row -> new BigDecimal(row.path("counted_value").asText()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (adds ? sum.compareTo(value) != 0 : rows.size() != 2) {
                    wrong.add(report + " " + key + " is " + value + " and its rows " + sum);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    /** Printed or not: what an opening balance is made of stands in no column. */
    @Test
    default void whatever_a_figure_is_made_of_has_rows_that_add_up_to_it_down_to_the_last() {
        List<String> wrong = new ArrayList<>();
        int behind = 0;
        List<String> reports = new ArrayList<>(List.of(story().statement().path()));
        Overview.TYPES.forEach(type -> reports.add(story().overview(type).path()));
        for (String report : reports) {
            Map<String, BigDecimal> printed = figures(report);
            Deque<String> toWalk = new ArrayDeque<>(printed.keySet());
            Set<String> walked = new HashSet<>(toWalk);
            while (!toWalk.isEmpty()) {
                for (JsonNode fact : Pages.all(auditor(), report + "/figures/" + toWalk.remove() + "/rows")) {
                    if (!fact.path("rows").isTextual()) {
                        continue;
                    }
                    String other = fact.path("reference").asText();
                    if (walked.add(other)) {
                        toWalk.add(other);
                        behind++;
                    }
                    if (fact.path("kind").asText().equals("figure")) {
                        BigDecimal sum = Pages.all(auditor(), fact.path("rows").asText()).stream()
                                .map(row ->
                                        new BigDecimal(row.path("counted_value").asText("0")))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                        BigDecimal counted =
                                new BigDecimal(fact.path("counted_value").asText());
                        if (sum.abs().compareTo(counted.abs()) != 0) {
                            wrong.add(fact + " and its rows " + sum);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(behind > 0, "no figure is made of one that is not printed");
    }

    @Test
    default void an_entry_is_the_offices_own_and_one_that_is_not_there_is_not_found() {
        long entry = entry(story().statement().path());

        story().as(Statement.DONOR).get(reports(entry)).problem(403);
        story().as("admin").get(reports(entry)).problem(403);
        auditor().get(reports(Long.MAX_VALUE)).problem(404);
        auditor().get(reports(entry) + "?limit=0").problem(400);
        assertFalse(Pages.all(auditor(), reports(entry)).isEmpty());
    }

    private Caller auditor() {
        return story().as("auditor");
    }

    private Caller officer() {
        return story().as("officer.pan");
    }

    private void bring(String... transactions) {
        story().bring("officer.pan", "COE-MAR", Money.activity("XM-WALK-1", PAYER, transactions))
                .expect(201);
    }

    private void issue(String report) {
        Draft.awaited(officer(), report);
        officer().post(report + "/submit", "{}").expect(200);
        story().as("finance").post(report + "/clear", "{}").expect(200);
        story().as("head.pan").post(report + "/clear", "{}").expect(200);
    }

    private Map<String, BigDecimal> figures(String report) {
        Map<String, BigDecimal> figures = new HashMap<>();
        Pages.all(auditor(), report + "/figures")
                .forEach(figure -> figures.put(
                        figure.path("key").asText(),
                        new BigDecimal(figure.path("value").asText())));
        return figures;
    }

    /** Of the newest entry that the report's disbursements were made of. */
    private long entry(String report) {
        return Pages.all(auditor(), report + "/figures/disbursement.usd.when~within/rows").stream()
                .mapToLong(row -> row.path("entry").asLong())
                .max()
                .orElseThrow();
    }

    private JsonNode only(long entry, String report) {
        return Pages.all(auditor(), reports(entry)).stream()
                .filter(used -> report.endsWith("/" + used.path("report").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static String reports(long entry) {
        return "/api/v1/entries/" + entry + "/reports";
    }

    private static String path(Answer ordered) {
        String location = ordered.header("Location");
        return location.substring(location.indexOf("/api/"));
    }
}
