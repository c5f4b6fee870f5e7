package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.agree;
import static org.istmo.domain.ledger.LedgerDesk.closeThrough;
import static org.istmo.domain.ledger.LedgerDesk.money;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.postAll;
import static org.istmo.domain.ledger.LedgerDesk.proof;
import static org.istmo.domain.ledger.LedgerDesk.rate;
import static org.istmo.domain.ledger.LedgerDesk.ready;
import static org.istmo.domain.ledger.LedgerDesk.settle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same facts, allocated otherwise. */
class ReallocationTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void other_percentages_post_a_reversal_and_a_new_allocation_with_their_cause(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, split("40", "60"));

        post(database, split("30", "70"));

        assertEquals(2, number(database, "SELECT count(*) FROM entry WHERE cause = 'allocation'"));
        assertEquals(3, number(database, "SELECT count(*) FROM entry"));
        assertEquals("30.00", money(database, "SELECT sum(usd) FROM allocation WHERE place = 'GT'"));
        assertEquals("100.00", money(database, "SELECT sum(usd) FROM allocation"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_change_that_touches_a_closed_month_is_posted_in_the_first_open_one(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, split("40", "60"));
        closeThrough(database, LPO_MEX, LocalDate.parse("2023-06-30"));

        post(database, split("30", "70"));

        assertEquals(
                "40.00",
                money(database, "SELECT usd FROM cell WHERE posting_month = DATE '2023-05-01' AND place = 'GT'"));
        assertEquals(
                "-10.00",
                money(database, "SELECT usd FROM cell WHERE posting_month = DATE '2023-07-01' AND place = 'GT'"));
        assertEquals(
                "10.00",
                money(database, "SELECT usd FROM cell WHERE posting_month = DATE '2023-07-01' AND place = 'MX'"));
        assertEquals(
                2,
                number(
                        database,
                        "SELECT count(*) FROM entry WHERE cause = 'allocation' AND posting_month = DATE '2023-07-01'"
                                + " AND transaction_date = DATE '2023-05-31'"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_same_weights_said_in_other_numbers_change_nothing(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, split("40", "60"));

        post(database, split("4", "6"));

        assertEquals(1, number(database, "SELECT count(*) FROM entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_theme_that_is_named_itself_is_stored_and_allocated_to(Vendor vendor) {
        TestDatabase database = ready(vendor);

        post(
                database,
                anActivity()
                        .theme("corruption", "75")
                        .theme("forensics", "25")
                        .spending("10", "USD", "2023-05-31")
                        .build());

        assertEquals("7.50", money(database, "SELECT usd FROM allocation WHERE theme = 'corruption'"));
        assertEquals("25.000000", money(database, "SELECT percentage FROM activity_theme WHERE theme = 'forensics'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_corrected_rate_reaches_what_was_converted_by_the_one_before(Vendor vendor) {
        TestDatabase database = ready(vendor);
        rate(database, "EUR", "2023-05-01", "0.5");
        post(
                database,
                anActivity().called("A-1").spending("10", "EUR", "2023-05-31").build());
        rate(database, "EUR", "2023-05-01", "0.8");

        int settled = settle(database, Cause.RATE, "A-1");

        assertEquals(1, settled);
        assertEquals("12.50", money(database, "SELECT sum(usd) FROM allocation"));
        assertEquals(2, number(database, "SELECT count(*) FROM entry WHERE cause = 'rate' AND receipt IS NULL"));
        assertEquals(0, settle(database, Cause.RATE, "A-1"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rate_that_comes_after_the_money_takes_it_into_the_dollar_totals(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                anActivity().called("A-1").spending("10", "NIO", "2023-05-31").build());
        rate(database, "NIO", "2023-05-01", "36.5");

        settle(database, Cause.RATE, "A-1");

        assertEquals("0.27", money(database, "SELECT sum(usd) FROM cell"));
        assertEquals(0, number(database, "SELECT sum(without_rate) FROM cell"));
        assertEquals(1, number(database, "SELECT sum(parts) FROM cell"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_agreement_that_is_assigned_later_takes_the_money_over(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                anActivity().called("A-1").spending("10", "USD", "2023-05-31").build());
        agree(database);

        assertEquals(1, settle(database, Cause.AGREEMENT, "A-1"));

        assertEquals("10.00", money(database, "SELECT usd FROM cell WHERE agreement = 5"));
        assertEquals(5, number(database, "SELECT agreement FROM activity WHERE identifier = 'A-1'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_grant_that_the_activity_names_wins_over_the_one_it_was_assigned(Vendor vendor) {
        TestDatabase database = ready(vendor);
        agree(database);
        agree(database, 6, "G-2", "XM-DAC-7");
        DraftActivity silent =
                anActivity().called("A-1").spending("10", "USD", "2023-05-31").build();
        post(database, silent);

        post(
                database,
                anActivity()
                        .called("A-1")
                        .by(DraftActivity.JSON)
                        .saying(details().grant("G-2").build())
                        .spending("10", "USD", "2023-05-31")
                        .build());

        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE agreement = 6 AND donor = 'XM-DAC-7'"));
        assertEquals("0.00", money(database, "SELECT sum(usd) FROM cell WHERE agreement = 5"));
        assertEquals(2, number(database, "SELECT count(*) FROM entry WHERE cause = 'agreement'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_says_nothing_of_transactions_leaves_them_and_allocates_them_by_its_terms(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, split("40", "60"));

        post(
                database,
                anActivity()
                        .by(DraftActivity.TEMPLATE)
                        .saying(details().withoutTransactions().build())
                        .in("MX", "100")
                        .build());

        assertEquals("100.00", money(database, "SELECT sum(usd) FROM cell WHERE place = 'MX'"));
        assertEquals(2, number(database, "SELECT count(*) FROM activity_source"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_decided_to_be_the_same_money_leaves_the_consolidated_figures_alone(Vendor vendor) {
        TestDatabase database = ready(vendor);
        agree(database);
        postAll(
                database,
                LPO_MEX,
                anActivity().called("A-1").spending("10", "USD", "2023-05-31").build(),
                anActivity().called("A-2").spending("10", "USD", "2023-05-31").build());
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE activity SET same_money_as = (SELECT id FROM activity WHERE identifier = 'A-2') WHERE identifier = 'A-1'"));

        settle(database, Cause.OVERLAP, "A-1");

        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE left_out = ''"));
        assertEquals(
                "10.00", money(database, "SELECT sum(usd) FROM cell WHERE left_out = 'same-money' AND agreement = 5"));
        assertTrue(proof(database).equal());
    }

    private static DraftActivity split(String guatemala, String mexico) {
        return anActivity()
                .in("GT", guatemala)
                .in("MX", mexico)
                .spending("100", "USD", "2023-05-31")
                .build();
    }
}
