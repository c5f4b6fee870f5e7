package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.money;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.proof;
import static org.istmo.domain.ledger.LedgerDesk.rate;
import static org.istmo.domain.ledger.LedgerDesk.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.Posted;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_transaction_is_split_over_its_places_and_themes_to_the_cent(Vendor vendor) {
        TestDatabase database = ready(vendor);

        post(
                database,
                anActivity()
                        .in("MX", "33.4")
                        .in("GT", "66.6")
                        .sector("15130", "50")
                        .sector("99999", "50")
                        .spending("100.01", "USD", "2023-05-02")
                        .build());

        assertEquals(4, number(database, "SELECT count(*) FROM allocation"));
        assertEquals("100.01", money(database, "SELECT sum(usd) FROM allocation"));
        assertEquals("33.40", money(database, "SELECT sum(usd) FROM allocation WHERE place = 'MX'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_newest_rate_effective_on_the_day_applies(Vendor vendor) {
        TestDatabase database = ready(vendor);
        rate(database, "EUR", "2023-05-01", "0.5");
        rate(database, "EUR", "2023-06-01", "0.8");

        post(database, anActivity().spending("10", "EUR", "2023-05-31").build());

        assertEquals("20.00", money(database, "SELECT sum(usd) FROM allocation"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_missing_rate_is_a_finding_and_never_a_zero(Vendor vendor) {
        TestDatabase database = ready(vendor);

        Posted posted =
                post(database, anActivity().spending("10", "NIO", "1999-05-31").build());

        assertEquals("missing-rate", posted.notes().get(0).code());
        assertTrue(posted.notes().get(0).detail().contains("NIO")
                && posted.notes().get(0).detail().contains("1999-05-31"));
        assertEquals(1, number(database, "SELECT count(*) FROM allocation WHERE usd IS NULL"));
        assertEquals(1, number(database, "SELECT sum(without_rate) FROM cell"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_same_file_again_changes_nothing(Vendor vendor) {
        TestDatabase database = ready(vendor);
        DraftActivity draft = anActivity().spending("10", "USD", "2023-05-31").build();
        post(database, draft);

        assertEquals(Posted.Outcome.UNCHANGED, post(database, draft).outcome());
        assertEquals(1, number(database, "SELECT count(*) FROM entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_corrected_file_reverses_what_went_and_posts_what_came(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                anActivity()
                        .spending("10", "USD", "2023-05-31")
                        .spending("10", "USD", "2023-05-31")
                        .build());

        Posted posted = post(
                database,
                anActivity()
                        .spending("10", "USD", "2023-05-31")
                        .spending("12", "USD", "2023-05-31")
                        .build());

        assertEquals(Posted.Outcome.UPDATED, posted.outcome());
        assertEquals(4, number(database, "SELECT count(*) FROM entry"));
        assertEquals(1, number(database, "SELECT count(*) FROM entry WHERE reverses IS NOT NULL AND amount = -10"));
        assertEquals("22.00", money(database, "SELECT sum(usd) FROM allocation"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_comes_late_is_posted_in_the_first_open_month_and_keeps_its_date(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(database, anActivity().spending("10", "USD", "2023-05-31").build());
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE office SET closed_through = DATE '2023-06-30' WHERE code = 'LPO-MEX'"));

        post(database, anActivity().spending("11", "USD", "2023-05-31").build());

        assertEquals(
                2,
                number(
                        database,
                        "SELECT count(*) FROM entry WHERE posting_month = DATE '2023-07-01' AND transaction_date = DATE '2023-05-31'"));
        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell WHERE posting_month = DATE '2023-05-01'"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_batch_posted_is_summed_by_type_currency_and_year(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                anActivity()
                        .spending("10", "USD", "2023-05-31")
                        .spending("0.125", "USD", "2023-12-31")
                        .spending("1", "USD", "2024-01-01")
                        .build());

        List<PostedSums.Sum> sums =
                new PostedSums(database.dataSource()).ofReceipt(Scope.ofAudience(Sensitivity.PUBLIC), 1);

        assertEquals(
                List.of(
                        new PostedSums.Sum("4", "USD", 2023, 2, new BigDecimal("10.125")),
                        new PostedSums.Sum("4", "USD", 2024, 1, new BigDecimal("1.00"))),
                sums);
    }
}
