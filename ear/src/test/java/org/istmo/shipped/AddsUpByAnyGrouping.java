package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums over both offices: the same money however it is grouped, for the staff and for nobody else. */
interface AddsUpByAnyGrouping extends Told {

    String AGGREGATES = "/api/v1/aggregates?measure=disbursement";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "office",
                "country",
                "theme",
                "treaty",
                "framework",
                "month",
                "quarter",
                "year",
                "country,theme,treaty,quarter"
            })
    default void every_grouping_comes_to_the_same_total(String by) {
        story().receiptOf(SeedFile.MEXICO);
        JsonNode total = ask("officer.mex", AGGREGATES);
        JsonNode grouped = ask("officer.mex", AGGREGATES + "&by=" + by);

        assertEquals(total.path("total"), grouped.path("total"));
        assertEquals(total.path("reported"), grouped.path("reported"));
        assertSum(grouped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"donor", "grant", "donor,year", "office,grant"})
    default void donors_and_agreements_lose_nothing(String by) {
        story().receiptOf(SeedFile.PANAMA);
        JsonNode total = ask("finance", AGGREGATES);
        JsonNode grouped = ask("finance", AGGREGATES + "&by=" + by);

        assertEquals(total.path("total"), grouped.path("consolidated"));
        assertTrue(money(grouped, "total").compareTo(money(total, "total")) >= 0);
        assertSum(grouped);
    }

    @Test
    default void an_offices_sum_is_what_its_file_posted() {
        byte[] file = Iati.file(
                Iati.activity("XM-SUMMED-1"), Iati.activity("XM-SUMMED-2").replace(">10.50<", ">1234567.89<"));
        long receipt = story().bring("officer.pan", "COE-POL", file)
                .expect(201)
                .json()
                .path("id")
                .asLong();
        BigDecimal posted = BigDecimal.ZERO;
        for (JsonNode sum : story().as("auditor")
                .get("/api/v1/imports/" + receipt + "/sums")
                .expect(200)
                .json()
                .path("items")) {
            if (sum.path("type").asText().equals("3")
                    && sum.path("currency").asText().equals("USD")) {
                posted = posted.add(new BigDecimal(sum.path("value").asText()));
            }
        }

        JsonNode answer = ask("auditor", AGGREGATES + "&by=country,quarter&office=COE-POL&q=XM-SUMMED-");

        assertFalse(posted.signum() == 0);
        assertEquals(
                0,
                posted.compareTo(money(answer, "total")),
                () -> answer.path("total").asText());
        assertSum(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"donor.us-gov-11", "admin"})
    default void who_is_not_of_the_staff_is_refused(String name) {
        story().as(name).get(AGGREGATES).problem(403);
    }

    @ParameterizedTest
    @CsvSource({
        "measure=profit, ?measure",
        "by=office, ?measure",
        "measure=expenditure&by=planet, ?by",
        "measure=expenditure&by=treaty%2Cframework, ?by",
        "measure=expenditure&by=treaty&framework=CRS, ?by",
        "measure=expenditure&currency=XXQ, ?currency",
        "measure=expenditure&from=2023-12-01&to=2023-01-31, ?to",
        "measure=expenditure&from=0001-01-01, ?from",
        "measure=expenditure&to=9999-12-31, ?to",
        "measure=expenditure&from=yesterday, ?from",
        "measure=expenditure&from=2023-01-15&dates=posting, ?from",
        "measure=expenditure&office=LPO-MARS, ?office",
        "measure=expenditure&sensitivity=secret, ?sensitivity",
        "measure=activities&by=quarter%2Cnothing, ?by"
    })
    default void what_cannot_be_asked_is_refused_by_name(String query, String pointer) {
        JsonNode problem =
                story().as("treaty").get("/api/v1/aggregates?" + query).problem(400);

        assertEquals(pointer, problem.path("errors").path(0).path("pointer").asText());
    }

    @Test
    default void counts_say_that_they_need_not_add_up() {
        story().receiptOf(SeedFile.MEXICO);
        JsonNode answer = ask("head.mex", "/api/v1/aggregates?measure=activities&by=country,year");

        assertFalse(answer.path("addsUp").asBoolean(true));
        assertTrue(answer.path("total").asLong() > 0);
        assertTrue(answer.path("currency").isNull());
    }

    @Test
    default void days_go_by_the_transactions_date_and_whole_months_by_the_posting_month() {
        story().receiptOf(SeedFile.MEXICO);

        assertEquals(
                "posting-month",
                ask("auditor", AGGREGATES + "&from=2022-10-01&to=2023-09-30")
                        .path("basis")
                        .asText());
        assertEquals(
                "transaction-date",
                ask("auditor", AGGREGATES + "&from=2022-10-01&to=2023-09-29")
                        .path("basis")
                        .asText());
    }

    private JsonNode ask(String name, String path) {
        return story().as(name).get(path).expect(200).json();
    }

    private static void assertSum(JsonNode answer) {
        for (String field : List.of("value", "reported")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode row : answer.path("rows")) {
                sum = sum.add(money(row, field));
            }
            assertEquals(0, sum.compareTo(money(answer, field.equals("value") ? "total" : field)), field);
        }
    }

    private static BigDecimal money(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asText());
    }
}
