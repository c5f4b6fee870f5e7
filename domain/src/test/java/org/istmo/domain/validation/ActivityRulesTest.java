package org.istmo.domain.validation;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBuilder;
import org.junit.jupiter.api.Test;

class ActivityRulesTest {

    @Test
    void three_thirds_are_a_whole() {
        assertEquals(
                List.of(),
                errors(anActivity().in("MX", "33.33").in("GT", "33.34").in("PA", "33.34")));
    }

    @Test
    void more_than_a_whole_is_found_at_the_last_of_its_shares() {
        assertEquals(
                List.of("recipient-country[2]/@percentage percentages-over-100"),
                errors(anActivity().in("MX", "60").in("GT", "40.02")));
        assertEquals(
                List.of("sector[2]/@percentage percentages-over-100"),
                errors(anActivity().sector("15130", "60").sector("15210", "41")));
    }

    @Test
    void a_negative_percentage_is_none() {
        assertEquals(
                List.of("recipient-country[1]/@percentage percentage-out-of-range"),
                errors(anActivity().in("MX", "-1").in("GT", "100")));
    }

    @Test
    void an_article_is_given_a_share_or_it_is_not_named() {
        assertEquals(
                List.of("article[2]/@percentage percentage-out-of-range"),
                errors(anActivity()
                        .saying(details()
                                .article("UNCAC", "5", "0.000001")
                                .article("UNCAC", "6", "0")
                                .build())));
    }

    @Test
    void what_a_column_or_an_index_does_not_hold_is_too_long() {
        assertEquals(List.of(), errors(anActivity().called("ñ".repeat(500))));
        assertEquals(List.of("iati-identifier too-long"), errors(anActivity().called("ñ".repeat(501))));
        assertEquals(
                List.of("recipient-country[1]/@code too-long"),
                errors(anActivity().in("A".repeat(21), "100")));
    }

    @Test
    void an_amount_may_fill_its_column_but_for_the_room_of_its_sums() {
        String largest = "9".repeat(MoneyRules.INTEGER_DIGITS) + ".999999";

        assertEquals(List.of(), errors(anActivity().spending(largest, "USD", "2023-05-31")));
        assertEquals(List.of(), errors(anActivity().spending("-1.1000000000", "USD", "2023-05-31")));
        assertEquals(
                List.of("transaction[1]/value amount-out-of-range"),
                errors(anActivity().spending("1" + largest, "USD", "2023-05-31")));
    }

    @Test
    void a_faulty_transaction_is_named_by_its_place_among_them() {
        assertEquals(
                List.of(
                        "transaction[2]/transaction-date/@iso-date year-out-of-range",
                        "transaction[2]/value/@value-date year-out-of-range"),
                errors(anActivity().spending("1", "USD", "2023-05-31").spending("1", "USD", "1899-12-31")));
    }

    @Test
    void a_sector_that_no_list_has_is_noted() {
        Findings findings = judged(anActivity().sector("00000", "100"));

        assertEquals(List.of(), findings.errors());
        assertEquals(
                "unknown-code",
                findings.notes().get(findings.notes().size() - 1).code());
    }

    @Test
    void an_end_is_not_before_its_start() {
        for (String way : List.of(DraftActivity.JSON, DraftActivity.IATI)) {
            assertEquals(
                    List.of("activity-date[@type='3']/@iso-date"),
                    early(anActivity().by(way).dated("1", "2023-05-02").dated("3", "2023-05-01")));
            assertEquals(
                    List.of("activity-date[@type='4']/@iso-date"),
                    early(anActivity().by(way).dated("2", "2023-05-02").dated("4", "2023-05-01")));
            assertEquals(
                    List.of(),
                    early(anActivity().by(way).dated("2", "2023-05-02").dated("4", "2023-05-02")));
        }
    }

    @Test
    void where_nothing_else_is_known_a_planned_end_is_held_against_the_actual_start() {
        assertEquals(
                List.of("activity-date[@type='3']/@iso-date"),
                early(anActivity()
                        .by(DraftActivity.JSON)
                        .dated("2", "2023-05-02")
                        .dated("3", "2023-05-01")));
        assertEquals(
                List.of(),
                early(anActivity()
                        .by(DraftActivity.JSON)
                        .dated("1", "2023-04-01")
                        .dated("2", "2023-05-02")
                        .dated("3", "2023-05-01")),
                "it began late, and its plan says so");
        assertEquals(
                List.of(),
                early(anActivity()
                        .by(DraftActivity.JSON)
                        .dated("1", "2023-05-02")
                        .dated("4", "2023-05-01")),
                "it was over before it was to begin");
    }

    @Test
    void of_a_real_file_it_is_noted_and_of_us_it_is_asked_again() {
        assertEquals(
                List.of("activity-date[@type='3']/@iso-date end-before-start"),
                errors(anActivity()
                        .by(DraftActivity.JSON)
                        .dated("2", "2023-05-02")
                        .dated("3", "2023-05-01")));
        assertEquals(
                List.of(),
                errors(anActivity()
                        .by(DraftActivity.IATI)
                        .dated("2", "2023-05-02")
                        .dated("3", "2023-05-01")));
    }

    private static List<String> early(DraftBuilder activity) {
        Findings findings = judged(activity);
        return Stream.concat(findings.errors().stream(), findings.notes().stream())
                .filter(finding -> finding.code().equals("end-before-start"))
                .map(Finding::pointer)
                .toList();
    }

    private static List<String> errors(DraftBuilder activity) {
        return judged(activity).errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    private static Findings judged(DraftBuilder activity) {
        Findings findings = new Findings(path -> new Position(1, path));
        ActivityRules.judge(activity.build(), findings);
        return findings;
    }
}
