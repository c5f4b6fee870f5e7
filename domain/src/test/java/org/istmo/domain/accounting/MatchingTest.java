package org.istmo.domain.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final String WAY = "accounts:books";

    private final List<AccountsSide> rows = new ArrayList<>();
    private final List<LedgerSide> entries = new ArrayList<>();

    @Test
    void a_row_belongs_to_the_entry_that_was_posted_through_it() {
        row("D-1", "2024-01-05", "10.00", "posted");
        entry(WAY, "D-1", "2024-01-05", "10.00");

        assertEquals(List.of("matched 1-1 0.00 document"), items());
    }

    @Test
    void an_amount_that_differs_is_said_with_the_difference() {
        row("D-1", "2024-01-05", "10.00", "kept");
        entry("template", "D-1", "2024-01-05", "12.50");

        assertEquals(List.of("amount-differs 1-1 2.50 document"), items());
    }

    @Test
    void what_came_another_way_is_found_by_activity_currency_amount_and_days_the_nearest_first() {
        row("D-1", "2024-01-05", "10.00", "kept");
        row("D-2", "2024-01-08", "10.00", "kept");
        entry("activity", "", "2024-01-08", "10.00");
        entry("activity", "", "2024-01-07", "10.00");

        assertEquals(List.of("matched 1-2 0.00 amount-within-days", "matched 2-1 0.00 date-and-amount"), items());
    }

    @Test
    void each_row_and_each_entry_is_used_once() {
        row("D-1", "2024-01-05", "10.00", "kept");
        row("D-2", "2024-01-05", "10.00", "kept");
        entry("activity", "", "2024-01-05", "10.00");

        assertEquals(List.of("matched 1-1 0.00 date-and-amount", "only-in-accounts 2-null -10.00 "), items());
    }

    @Test
    void further_away_than_the_days_nothing_belongs_together() {
        row("D-1", "2024-01-01", "10.00", "kept");
        entry("activity", "", "2024-01-07", "10.00");

        assertEquals(List.of("only-in-accounts 1-null -10.00 ", "only-in-ledger null-1 10.00 "), items());
    }

    @Test
    void one_left_on_either_side_of_a_day_belong_together_with_another_amount_and_two_do_not() {
        row("D-1", "2024-01-05", "10.00", "kept");
        entry("activity", "", "2024-01-05", "11.00");
        row("D-2", "2024-02-05", "10.00", "kept");
        entry("activity", "", "2024-02-05", "11.00");
        entry("activity", "", "2024-02-05", "12.00");

        assertEquals(
                List.of(
                        "amount-differs 1-1 1.00 date-activity-and-type",
                        "only-in-accounts 2-null -10.00 ",
                        "only-in-ledger null-2 11.00 ",
                        "only-in-ledger null-3 12.00 "),
                items());
    }

    @Test
    void a_rejected_row_shows_what_of_it_still_stands_in_the_ledger() {
        row("D-1", "2024-01-05", "20.00", "rejected");
        entry(WAY, "D-1", "2024-01-05", "10.00");

        assertEquals(List.of("rejected 1-1 -10.00 no good"), items());
    }

    @Test
    void a_row_that_was_taken_back_is_no_difference() {
        row("D-1", "2024-01-05", "0.00", "posted");

        assertEquals(List.of(), items());
    }

    @Test
    void what_an_amount_that_cannot_be_read_differs_by_is_not_known() {
        row("D-1", "2024-01-05", null, "rejected");

        assertEquals(List.of("rejected 1-null null no good"), items());
    }

    private List<String> items() {
        return new Matching(WAY, 5, rows, entries)
                .items().stream()
                        .map(item -> item.status().word() + " "
                                + (item.accounts() == null
                                        ? null
                                        : item.accounts().id()) + "-"
                                + (item.ledger() == null ? null : item.ledger().entry()) + " "
                                + item.difference().orElse(null) + " " + item.reason())
                        .toList();
    }

    private void row(String document, String date, @Nullable String amount, String status) {
        rows.add(new AccountsSide(
                rows.size() + 1,
                document,
                document,
                rows.size() + 2,
                LocalDate.parse(date),
                amount == null ? null : new BigDecimal(amount),
                "USD",
                "A-1",
                "4",
                "",
                status,
                status.equals("rejected") ? "no good" : "",
                1,
                null));
    }

    private void entry(String way, String document, String date, String amount) {
        entries.add(new LedgerSide(
                entries.size() + 1,
                way,
                document,
                LocalDate.parse(date),
                new BigDecimal(amount),
                "USD",
                "A-1",
                "4",
                ""));
    }
}
