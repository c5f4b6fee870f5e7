package org.istmo.reporting.export;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.reporting.export.IssuedOverLedger.FIRST;
import static org.istmo.reporting.export.IssuedOverLedger.LAST;
import static org.istmo.reporting.export.IssuedOverLedger.figures;
import static org.istmo.reporting.export.IssuedOverLedger.issued;
import static org.istmo.reporting.export.IssuedOverLedger.reconciled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.ledger.Grain;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.ledger.Rollup;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.lineage.LedgerPosition;
import org.istmo.reporting.reconcile.Apart;
import org.istmo.reporting.reconcile.Comparison;
import org.istmo.reporting.reconcile.Reason;
import org.istmo.reporting.reconcile.Reconciliation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciledLedgerTest {

    private static final ActivityFilter YEAR = new ActivityFilter(Map.of(), Optional.of(FIRST), Optional.of(LAST), "");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void sums_of_the_rows_stand_beside_the_figures_and_what_those_leave_out_is_named(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        leaveOut(database, "A-2");

        Reconciliation found = reconciled(database, YEAR, Map.of());

        Comparison pesos = one(found.figures(), "MXN");
        assertEquals(0, new BigDecimal("50").compareTo(pesos.sum()));
        assertEquals(0, pesos.difference().signum());
        Comparison dollars = one(found.figures(), "USD");
        assertEquals(0, new BigDecimal("112.51").compareTo(dollars.sum()), dollars::toString);
        assertEquals(0, new BigDecimal("102.50").compareTo(dollars.stated()), dollars::toString);
        assertEquals(List.of("A-2 LEFT_OUT same-money 10.01"), told(dollars));
    }

    /** Which a ledger of any size has at once, and which are wrong where rows do not come to the same. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rows_of_all_time_stand_beside_the_cells_that_figures_are_read_from(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        assertEquals(
                0,
                one(reconciled(database, ActivityFilter.ALL, Map.of()).figures(), "USD")
                        .difference()
                        .signum());
        database.jdbi().useHandle(handle -> {
            for (Grain grain : Grain.values()) {
                handle.execute("UPDATE " + Rollup.PLACE.table(grain) + " SET usd = usd * 2");
            }
        });

        Comparison dollars =
                one(reconciled(database, ActivityFilter.ALL, Map.of()).figures(), "USD");

        assertEquals(0, new BigDecimal("-112.51").compareTo(dollars.difference()), dollars::toString);
        assertEquals(List.of(), dollars.named());
        assertEquals(
                0,
                one(reconciled(database, YEAR, Map.of()).figures(), "USD")
                        .difference()
                        .signum(),
                "By dates of transactions the rows themselves are asked.");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_posted_since_a_report_is_named_with_the_entry_that_it_takes_back(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");
        LedgerDesk.post(database, first("110.00"));

        Reconciliation found = reconciled(
                database,
                YEAR,
                Map.of(
                        9L,
                        figures(
                                "expenditure.usd 112.51",
                                "expenditure.MXN 50.00",
                                "expenditure.usd.country~MX 61.50")));

        assertEquals(3, found.reports().size(), found.reports()::toString);
        Comparison dollars = one(found.reports(), "USD");
        long taken = LedgerDesk.number(database, "SELECT reverses FROM entry WHERE reverses IS NOT NULL");
        assertEquals(
                List.of("A-1 REVERSED_SINCE " + taken + " -100.00", "A-1 POSTED_SINCE 2023-08-01T00:00:00Z 110.00"),
                told(dollars));
        assertEquals(0, new BigDecimal("10").compareTo(dollars.difference()));
        assertEquals(0, one(found.reports(), "MXN").difference().signum());
        allExplained(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_posted_while_a_report_was_read_is_known_by_its_position_and_not_by_the_clock(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");
        database.jdbi().useHandle(handle -> {
            LedgerPosition.note(handle, 9);
            handle.execute("UPDATE report SET claimed_at = TIMESTAMP WITH TIME ZONE '2023-09-01 00:00:00+00'");
        });
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-3")
                        .in("MX", "100")
                        .spending("3.00", "USD", "2023-03-10")
                        .build());

        Comparison dollars = one(
                reconciled(database, YEAR, Map.of(9L, figures("expenditure.usd 112.51")))
                        .reports(),
                "USD");

        assertEquals(List.of("A-3 POSTED_SINCE 2023-08-01T00:00:00Z 3.00"), told(dollars));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_report_has_and_the_filter_does_not_is_named_by_its_date(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        LedgerDesk.closeThrough(database, LedgerDesk.LPO_MEX, LocalDate.parse("2022-12-31"));
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-9")
                        .in("MX", "100")
                        .spending("7.00", "USD", "2022-11-30")
                        .build());
        // A row comes after it, so that it is missed in the midst of the ledger.
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-10")
                        .in("MX", "100")
                        .spending("5.00", "USD", "2023-09-01")
                        .build());
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");

        Reconciliation found = reconciled(database, YEAR, Map.of(9L, figures("expenditure.usd 124.51")));

        assertEquals(
                List.of("A-9 DATED_OUTSIDE 2022-11-30 -7.00"),
                told(found.reports().get(0)));
        allExplained(found);
    }

    /** A ledger of years has far more entries before a period than in it. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_report_has_from_before_its_period_is_not_looked_at(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        LedgerDesk.closeThrough(database, LedgerDesk.LPO_MEX, LocalDate.parse("2022-12-31"));
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-8")
                        .in("MX", "100")
                        .spending("7.00", "USD", "2022-11-30")
                        .build());
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");
        int moved = database.jdbi()
                .withHandle(
                        handle -> handle.execute(
                                "UPDATE lineage SET quarter = 'earlier' WHERE entry = (SELECT e.id FROM entry e WHERE e.transaction_date = DATE '2022-11-30')"));
        assertEquals(1, moved);

        Reconciliation found = reconciled(database, YEAR, Map.of(9L, figures("expenditure.usd.when~within 112.51")));

        assertEquals(List.of(), told(found.reports().get(0)));
        allExplained(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_entry_of_several_agreements_is_named_where_a_report_counts_a_part_of_it(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-3")
                        .in("MX", "100")
                        .spending("20.00", "USD", "2023-06-01")
                        .saying(details()
                                .funded("G-1", "50")
                                .funded("G-2", "50")
                                .build())
                        .build());
        issued(database, 9, ScopeKind.DONOR, "US-GOV-1", "a.donor = 'US-GOV-1'");
        Map<Long, List<Figure>> printed = Map.of(9L, figures("expenditure.USD 20.01"));

        Comparison whole = one(reconciled(database, YEAR, printed).reports(), "USD");
        assertEquals(1, whole.named().size(), whole::toString);
        assertEquals(Reason.SHARED, whole.named().get(0).reason());
        assertEquals(0, new BigDecimal("-10").compareTo(whole.difference()), whole::toString);

        ActivityFilter own =
                new ActivityFilter(Map.of(By.DONOR, List.of("US-GOV-1")), Optional.of(FIRST), Optional.of(LAST), "");
        Comparison alone = one(reconciled(database, own, printed).reports(), "USD");
        assertEquals(0, alone.difference().signum(), alone::toString);
        assertEquals(List.of(), alone.named());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_amount_that_no_number_of_a_spreadsheet_holds_is_in_no_sum_and_named(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "100")
                        .spending("123456789012345678901234.12", "USD", "2023-03-05")
                        .spending("1.00", "USD", "2023-03-06")
                        .build());

        Comparison dollars = one(reconciled(database, YEAR, Map.of()).figures(), "USD");

        assertEquals(0, BigDecimal.ONE.compareTo(dollars.sum()));
        assertEquals("123456789012345678901235.12", dollars.stated().toPlainString());
        assertEquals(Reason.EXACT_AS_TEXT, dollars.named().get(0).reason());
    }

    /** More entries than are read of a report at a time, and than are named of a difference. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_more_than_is_named_of_a_difference_is_one_line_that_explains_the_rest(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        DraftBuilder many = anActivity().called("A-1").in("MX", "100");
        for (int each = 1; each <= 520; each++) {
            many.spending(each + ".00", "USD", "2023-03-10");
        }
        LedgerDesk.post(database, many.build());
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");
        Map<Long, List<Figure>> printed = Map.of(9L, figures("expenditure.usd 135460.00"));

        Reconciliation alike = reconciled(database, YEAR, printed);
        assertEquals(0, alike.reports().get(0).difference().signum(), alike::toString);
        assertEquals(List.of(), alike.reports().get(0).named());

        leaveOut(database, "A-1");
        Comparison figures = reconciled(database, YEAR, printed).figures().get(0);
        assertEquals(0, new BigDecimal("135460").compareTo(figures.difference()));
        assertEquals(200, figures.named().size());
        assertEquals(1, figures.more().size());
        assertEquals(Reason.LEFT_OUT, figures.more().get(0).reason());
        assertEquals(320, figures.more().get(0).count());
        assertEquals(0, figures.explained().compareTo(figures.difference()), figures.more()::toString);
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "H2")
    void where_nothing_can_be_compared_it_is_said_why(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");
        Map<Long, List<Figure>> printed = Map.of(9L, figures("activities 1.00"));

        assertEquals(
                Apart.Why.NO_SUCH_FIGURE,
                reconciled(database, YEAR, printed).apart().get(0).why());
        assertEquals(
                Apart.Why.NARROWER_FILTER,
                reconciled(
                                database,
                                new ActivityFilter(
                                        Map.of(By.COUNTRY, List.of("MX")), Optional.empty(), Optional.empty(), ""),
                                printed)
                        .apart()
                        .get(0)
                        .why());
        Reconciliation days = reconciled(
                database, new ActivityFilter(Map.of(), Optional.of(FIRST.plusDays(1)), Optional.of(LAST), ""), printed);
        assertEquals(
                List.of(Apart.Why.CUT_MONTHS),
                days.apart().stream().map(Apart::why).toList());
        Reconciliation half = reconciled(
                database,
                new ActivityFilter(Map.of(), Optional.of(FIRST), Optional.of(LocalDate.parse("2023-06-30")), ""),
                printed);
        assertEquals(
                List.of(Apart.Why.PARTLY), half.apart().stream().map(Apart::why).toList());
        assertEquals(
                List.of(),
                reconciled(
                                database,
                                new ActivityFilter(Map.of(), Optional.of(LAST.plusDays(1)), Optional.empty(), ""),
                                printed)
                        .apart());
        Reconciliation articles = reconciled(
                database,
                new ActivityFilter(Map.of(By.ARTICLE, List.of("UNCAC 44")), Optional.empty(), Optional.empty(), ""),
                printed);
        assertEquals(Optional.of("article"), articles.noFigures());
        assertEquals(List.of(), articles.figures());
    }

    private static void allExplained(Reconciliation found) {
        Stream.concat(found.figures().stream(), found.reports().stream()).forEach(comparison -> {
            assertEquals(0, comparison.explained().compareTo(comparison.difference()), comparison::toString);
        });
        assertTrue(found.figures().size() + found.reports().size() > 1);
    }

    private static List<String> told(Comparison comparison) {
        return comparison.named().stream()
                .map(one -> one.of() + " " + one.reason() + " " + one.detail() + " "
                        + one.amount().setScale(2).toPlainString())
                .toList();
    }

    private static Comparison one(List<Comparison> all, String currency) {
        return all.stream()
                .filter(comparison -> comparison.unit().equals(currency))
                .findFirst()
                .orElseThrow();
    }

    private static TestDatabase ledger(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.agree(database);
        LedgerDesk.agree(database, 6, "G-2", "US-GOV-1");
        LedgerDesk.rate(database, "MXN", "2023-03-01", "20");
        LedgerDesk.post(database, first("100.00"));
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-2")
                        .in("GT", "100")
                        .spending("10.01", "USD", "2023-05-10")
                        .saying(details().grant("G-2").build())
                        .build());
        return database;
    }

    private static DraftActivity first(String amount) {
        return anActivity()
                .called("A-1")
                .in("MX", "60")
                .in("PA", "40")
                .spending(amount, "USD", "2023-03-10")
                .spending("50.00", "MXN", "2023-04-10")
                .build();
    }

    private static void leaveOut(TestDatabase database, String activity) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE allocation SET left_out = 'same-money' WHERE entry IN (SELECT e.id FROM entry e JOIN activity a ON a.id = e.activity"
                                + " WHERE a.identifier = ?)",
                        activity));
    }
}
