package org.istmo.reporting.revision;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.istmo.domain.ledger.LedgerDesk.closeThrough;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.rate;
import static org.istmo.domain.ledger.LedgerDesk.settle;
import static org.istmo.reporting.revision.TwoVersions.AFTER;
import static org.istmo.reporting.revision.TwoVersions.BEFORE;
import static org.istmo.reporting.revision.TwoVersions.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.ledger.Cause;
import org.istmo.domain.ledger.LedgerDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

    private static final String ALL = "expenditure.usd";
    private static final String DOLLARS = "expenditure.USD";
    private static final String EUROS = "expenditure.EUR";
    private static final String CONVERTED = "expenditure.EUR-usd";
    private static final String MEXICO = "expenditure.usd.country~MX";
    private static final String SECOND_QUARTER = "expenditure.usd.quarter~2023-Q2";
    private static final String COUNTED = "expenditure.usd.counted~yes";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_came_in_later_is_a_late_entry(Vendor vendor) {
        TestDatabase database = ready(vendor);
        TwoVersions versions = before(database);

        post(database, LPO_MEX, activity().spending("30", "USD", "2023-05-01").build());
        versions.read(AFTER);

        assertEquals(
                List.of(
                        ALL + " 30: late-entry 30 (2)",
                        MEXICO + " 15: late-entry 15 (1)",
                        SECOND_QUARTER + " 30: late-entry 30 (2)"),
                versions.told(ALL, CONVERTED, MEXICO, SECOND_QUARTER));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void another_rate_moves_dollars_and_no_euros(Vendor vendor) {
        TestDatabase database = ready(vendor);
        TwoVersions versions = before(database);

        rate(database, "EUR", "2023-01-01", "0.8");
        settle(database, Cause.RATE, "A-1");
        versions.read(AFTER);

        assertEquals(
                List.of(ALL + " 25: rate 25 (4)", CONVERTED + " 25: rate 25 (4)"),
                versions.told(ALL, DOLLARS, EUROS, CONVERTED));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_reported_otherwise_is_a_correction_with_what_took_its_place(Vendor vendor) {
        TestDatabase database = ready(vendor);
        TwoVersions versions = before(database);

        post(
                database,
                LPO_MEX,
                bare().spending("120", "USD", "2023-02-01")
                        .spending("100", "EUR", "2023-02-01")
                        .spending("7", "USD", "2023-06-30")
                        .build());
        versions.read(AFTER);

        assertEquals(
                List.of(ALL + " 27: correction 20 (4), late-entry 7 (2)", SECOND_QUARTER + " 7: late-entry 7 (2)"),
                versions.told(ALL, EUROS, SECOND_QUARTER));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_correction_of_a_closed_month_is_one_where_it_is_posted(Vendor vendor) {
        TestDatabase database = ready(vendor);
        TwoVersions versions = before(database);

        closeThrough(database, LPO_MEX, LocalDate.parse("2023-03-31"));
        post(
                database,
                LPO_MEX,
                bare().spending("120", "USD", "2023-02-01")
                        .spending("100", "EUR", "2023-02-01")
                        .spending("7", "USD", "2023-01-15")
                        .build());
        versions.read(AFTER);

        assertEquals(
                List.of(SECOND_QUARTER + " 27: correction 20 (4), late-entry 7 (2)"),
                versions.told(SECOND_QUARTER, "expenditure.usd.quarter~2023-Q1"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_decided_overlap_leaves_money_out_of_what_is_counted(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                ROPAN,
                anActivity()
                        .called("B-1")
                        .in("GT", "100")
                        .spending("40", "USD", "2023-03-01")
                        .build());
        TwoVersions versions = before(database);

        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE activity SET same_money_as = (SELECT o.id FROM activity o WHERE o.identifier = 'A-1') WHERE identifier = 'B-1'"));
        settle(database, Cause.OVERLAP, "B-1");
        versions.read(AFTER);

        assertEquals(List.of(COUNTED + " -40: overlap -40 (1)"), versions.told(ALL, COUNTED));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void other_percentages_are_a_re_allocation_that_moves_no_total(Vendor vendor) {
        TestDatabase database = ready(vendor);
        TwoVersions versions = before(database);

        post(
                database,
                LPO_MEX,
                anActivity()
                        .called("A-1")
                        .in("MX", "75")
                        .in("GT", "25")
                        .spending("100", "USD", "2023-02-01")
                        .spending("100", "EUR", "2023-02-01")
                        .build());
        versions.read(AFTER);

        assertEquals(List.of(MEXICO + " 50: re-allocation 50 (4)"), versions.told(ALL, MEXICO));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_there_long_before_is_another_choice_of_the_report(Vendor vendor) {
        TestDatabase database = ready(vendor);
        TwoVersions versions = before(database);
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE report SET claimed_at = TIMESTAMP WITH TIME ZONE '2024-01-01 00:00:00+00:00' WHERE id = 9"));

        versions.read(AFTER);
        database.jdbi()
                .useHandle(handle -> handle.execute("DELETE FROM lineage WHERE report = 9 AND currency = 'EUR'"));

        assertEquals(List.of(EUROS + " 100: terms 100 (2)"), versions.told(EUROS));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothing_differs_where_nothing_came_in(Vendor vendor) {
        TestDatabase database = ready(vendor);
        TwoVersions versions = before(database);

        versions.read(AFTER);

        assertEquals(List.of(), versions.told(ALL, DOLLARS, EUROS, MEXICO, SECOND_QUARTER));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_reported_of_an_article_and_what_a_state_needs_are_causes_of_their_own(Vendor vendor) {
        TwoVersions versions = before(ready(vendor));
        versions.fact(BEFORE, "needs", 1, "need", "UNTOC:16:HN:1:1", "1");
        versions.read(AFTER);
        versions.fact(AFTER, "needs", 1, "need", "UNTOC:16:HN:2:1", "1");
        versions.fact(AFTER, "needs", 2, "need", "UNTOC:16:HN:2:2", "1");
        versions.fact(AFTER, "needs", 3, "programme-need", "7", "1");

        assertEquals(
                List.of("needs 2: assessment 1 (3), need 1 (1)"),
                TwoVersions.told(versions.changes(
                        List.of(figure("needs", number("1"))), List.of(figure("needs", number("3"))))));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_figure_made_of_others_has_their_causes_and_terms_have_none(Vendor vendor) {
        TestDatabase database = ready(vendor);
        TwoVersions versions = before(database);
        versions.fact(BEFORE, "balance", 1, "agreement", "G-1", "1000");
        versions.fact(BEFORE, "balance", 2, "figure", DOLLARS, "-100");
        versions.fact(BEFORE, "people", 1, "participants", "A-1", "5");
        post(database, LPO_MEX, activity().spending("30", "USD", "2023-05-01").build());
        versions.read(AFTER);
        versions.fact(AFTER, "balance", 1, "agreement", "G-1", "1200");
        versions.fact(AFTER, "balance", 2, "figure", DOLLARS, "-130");
        versions.fact(AFTER, "people", 1, "participants", "A-1", "12");

        assertEquals(
                List.of("balance 170: terms 200 (2), late-entry -30 (2)", "people 7: terms 7 (2)"),
                TwoVersions.told(versions.changes(
                        List.of(figure("balance", number("900")), figure("people", number("5"))),
                        List.of(figure("balance", number("1070")), figure("people", number("12"))))));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rate_owes_to_each_cause_what_it_moved_by_then(Vendor vendor) {
        TestDatabase database = ready(vendor);
        TwoVersions versions = before(database);
        rate(database, "EUR", "2023-01-01", "0.8");
        settle(database, Cause.RATE, "A-1");
        post(database, LPO_MEX, activity().spending("75", "USD", "2023-05-01").build());
        versions.read(AFTER);
        versions.fact(AFTER, "rate.dollars", 1, "numerator", DOLLARS, "");
        versions.fact(AFTER, "rate.dollars", 2, "denominator", ALL, "");

        // 100 of 200; with 75 more 175 of 275; at another rate 175 of 300.
        assertEquals(
                List.of("rate.dollars 8.3: late-entry 13.6 (4), rate -5.3 (4)"),
                TwoVersions.told(versions
                        .changes(
                                List.of(
                                        figure(DOLLARS, number("100")),
                                        figure(ALL, number("200")),
                                        figure("rate.dollars", number("50.0"))),
                                List.of(
                                        figure(DOLLARS, number("175")),
                                        figure(ALL, number("300")),
                                        figure("rate.dollars", number("58.3"))))
                        .stream()
                        .filter(change -> change.key().startsWith("rate"))
                        .toList()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_figure_that_was_not_printed_owes_all_of_it_to_what_brought_it(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                LPO_MEX,
                anActivity()
                        .called("C-1")
                        .in("MX", "100")
                        .spending("10", "XAF", "2023-02-01")
                        .build());
        TwoVersions versions = before(database);
        String francs = "expenditure.XAF-usd";

        rate(database, "XAF", "2023-01-01", "2");
        settle(database, Cause.RATE, "C-1");
        versions.read(AFTER);

        assertEquals(
                List.of(francs + " 5: rate 5 (1)"),
                TwoVersions.told(versions.changes(List.of(), versions.figures(AFTER, francs))));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_counts_otherwise_in_the_agreements_currency_came_of_another_rate_and_moves_nothing_else(Vendor vendor) {
        TestDatabase database = ready(vendor);
        TwoVersions versions = before(database);
        versions.read(AFTER);
        counted(database, BEFORE, "11", "travel");
        counted(database, AFTER, "12.5", "travel");

        assertEquals(
                List.of("expenditure.in-MXN 3: rate 3 (4)", "spent.in-MXN.category~travel 3: rate 3 (4)"),
                versions.told(ALL, EUROS, "expenditure.in-MXN", "spent.in-MXN.category~travel"));
        assertEquals(0, versions.cameLessWent("spent.in-MXN").compareTo(number("3")));
        assertEquals(0, versions.rows(EUROS));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void another_category_of_the_same_row_is_another_term(Vendor vendor) {
        TestDatabase database = ready(vendor);
        TwoVersions versions = before(database);
        versions.read(AFTER);
        counted(database, BEFORE, "11", "travel");
        counted(database, AFTER, "11", "staff");

        assertEquals(
                List.of(
                        "spent.in-MXN.category~staff 22: terms 22 (2)",
                        EUROS + ".category~travel -100: terms -100 (2)"),
                versions.told("spent.in-MXN", "spent.in-MXN.category~staff", EUROS, EUROS + ".category~travel"));
    }

    /** What each half of the euros counts in the agreement's currency. */
    private static void counted(TestDatabase database, long report, String value, String category) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE lineage SET counted = ?, category = ? WHERE report = ? AND currency = 'EUR'",
                        number(value),
                        category,
                        report));
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    /** A ledger with one activity, half in Mexico: 100 US dollars and 100 euros, one for one. */
    private static TestDatabase ready(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        rate(database, "EUR", "2023-01-01", "1");
        post(database, LPO_MEX, activity().build());
        return database;
    }

    private static TwoVersions before(TestDatabase database) {
        TwoVersions versions = new TwoVersions(database);
        versions.read(BEFORE);
        return versions;
    }

    private static DraftBuilder bare() {
        return anActivity().called("A-1").in("MX", "50").in("GT", "50");
    }

    private static DraftBuilder activity() {
        return bare().spending("100", "USD", "2023-02-01").spending("100", "EUR", "2023-02-01");
    }
}
