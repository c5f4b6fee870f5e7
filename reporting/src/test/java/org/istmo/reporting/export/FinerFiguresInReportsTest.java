package org.istmo.reporting.export;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.reporting.export.IssuedOverLedger.FIRST;
import static org.istmo.reporting.export.IssuedOverLedger.LAST;
import static org.istmo.reporting.export.IssuedOverLedger.figures;
import static org.istmo.reporting.export.IssuedOverLedger.issued;
import static org.istmo.reporting.export.IssuedOverLedger.reconciled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.reconcile.Uncompared;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Printed figures that are of less than all of a report's money: whatever the ledger's columns can be asked is held against its rows. */
class FinerFiguresInReportsTest {

    private static final ActivityFilter YEAR = new ActivityFilter(Map.of(), Optional.of(FIRST), Optional.of(LAST), "");
    private static final FigureKey SPENT = FigureKey.inDollars(Measure.EXPENDITURE);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void figures_by_project_quarter_line_and_the_like_tie(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");

        Reconciliation found = reconciled(
                database,
                YEAR,
                Map.of(
                        9L,
                        figures(
                                "expenditure.usd 117.00",
                                of(SPENT.where(Dimension.ACTIVITY, activity(database, "A-1"))) + " 107.00",
                                of(SPENT.where(Dimension.ACTIVITY, activity(database, "A-1"))
                                                .where(Dimension.QUARTER, "2023-Q2"))
                                        + " 7.00",
                                of(SPENT.where(Dimension.QUARTER, "2023-Q3")) + " 0.00",
                                of(SPENT.where(Dimension.YEAR, "2023")) + " 117.00",
                                of(SPENT.where(Dimension.MONTH, "2023-05")) + " 10.00",
                                of(SPENT.where(Dimension.OFFICE, "LPO-MEX")) + " 117.00",
                                of(SPENT.where(Dimension.COUNTRY, "GT")) + " 10.00",
                                of(SPENT.where(Dimension.THEME, "corruption")) + " 117.00",
                                of(SPENT.where(Dimension.GRANT, "6")) + " 10.00",
                                of(SPENT.where(Dimension.DONOR, "US-GOV-1")) + " 10.00",
                                of(SPENT.where(Dimension.LINE, "A1")) + " 100.00",
                                of(SPENT.where(Dimension.LINE, "")) + " 17.00",
                                of(SPENT.where(Dimension.DATE, "2023-04-10")) + " 7.00",
                                of(SPENT.where(Dimension.CURRENCY, "USD")) + " 117.00")));

        assertEquals(
                List.of(
                        "117 / 117",
                        "107 / 107",
                        "7 / 7",
                        "117 / 117",
                        "10 / 10",
                        "117 / 117",
                        "10 / 10",
                        "117 / 117",
                        "10 / 10",
                        "10 / 10",
                        "100 / 100",
                        "17 / 17",
                        "7 / 7",
                        "117 / 117"),
                sums(found),
                "that of no money in a quarter without any says nothing");
        assertEquals(List.of(), found.partly());
        assertEquals(
                List.of(),
                found.reports().stream().flatMap(one -> one.named().stream()).toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_differs_in_one_of_them_is_named_with_its_reason(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-3")
                        .in("MX", "60")
                        .in("PA", "40")
                        .spending("50.00", "USD", "2023-06-10")
                        .build());
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");
        database.jdbi()
                .useHandle(handle -> handle.execute("UPDATE lineage SET category = 'support' WHERE entry = "
                        + "(SELECT e.id FROM entry e WHERE e.budget_line = 'A1')"));
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-4")
                        .in("GT", "100")
                        .spending("3.00", "USD", "2023-02-01")
                        .build());

        Reconciliation found = reconciled(
                database,
                YEAR,
                Map.of(
                        9L,
                        figures(
                                of(SPENT.where(Dimension.COUNTRY, "MX")) + " 137.00",
                                of(SPENT.where(Dimension.QUARTER, "2023-Q1")) + " 100.00",
                                of(SPENT.where(Dimension.COST, "support")) + " 100.00")));

        assertEquals(List.of("107 / 137", "103 / 100", "0 / 100"), sums(found));
        assertEquals(
                List.of(
                        "A-3 SHARED MX;PA -30",
                        "A-4 POSTED_SINCE 2023-08-01T00:00:00Z 3",
                        "A-1 CATEGORY_OF_LINE A1 -100"),
                found.reports().stream()
                        .flatMap(one -> Explained.named(one).stream())
                        .map(said -> said.substring(said.indexOf(' ') + 1))
                        .toList());
        Explained.allOf(found);
    }

    /** What was posted before the period is in the rows only where the filter does not begin behind it. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void opening_sums_are_compared_over_a_ledger_that_begins_with_its_first_entry(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-8")
                        .in("MX", "100")
                        .spending("7.00", "USD", "2022-11-30")
                        .spending("5.00", "USD", "2023-02-01")
                        .build());
        issued(database, 9, "donor-statement", ScopeKind.REGION, "all", "1 = 1", true);
        String[] said = {
            of(SPENT.where(Dimension.WHEN, Dimension.BEFORE)) + " 7.00",
            of(SPENT.where(Dimension.WHEN, Dimension.WITHIN)) + " 5.00",
            of(SPENT) + " 12.00",
            "balance.closing 3.00",
            of(SPENT.where(Dimension.COUNTED, "transfer")) + " 0.00"
        };

        Reconciliation year = reconciled(database, YEAR, Map.of(9L, figures(said)));
        Reconciliation all = reconciled(
                database,
                new ActivityFilter(Map.of(), Optional.empty(), Optional.of(LAST), ""),
                Map.of(9L, figures(said)));

        assertEquals(List.of("5 / 5"), sums(year));
        assertEquals(
                Map.of(Uncompared.Why.BEFORE, 2, Uncompared.Why.NO_SUM, 1, Uncompared.Why.LEFT_OUT, 1),
                year.partly().get(0).left());
        assertEquals(1, year.partly().get(0).compared());
        assertEquals(List.of("7 / 7", "5 / 5", "12 / 12"), sums(all));
        Explained.allOf(all);
    }

    /** Which agreements a portfolio is of no column says; each of its own lines names one. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_portfolio_the_lines_of_agreements_are_compared(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        issued(database, 9, "portfolio", ScopeKind.OFFICE, "LPO-MEX", "a.agreement IN (6)", false);

        Reconciliation found = reconciled(
                database,
                YEAR,
                Map.of(9L, figures(of(SPENT) + " 10.00", of(SPENT.where(Dimension.GRANT, "6")) + " 10.00")));

        assertEquals(List.of("10 / 10"), sums(found));
        assertEquals(Map.of(Uncompared.Why.NO_COLUMN, 1), found.partly().get(0).left());
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "H2")
    void more_than_a_sheet_bears_are_counted(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");
        List<String> said = new ArrayList<>(List.of("expenditure.usd 117.00"));
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            said.add(of(SPENT.where(Dimension.DATE, day.toString())) + " 1.00");
        }
        // What is no sum over entries, what is of an activity that is not there, and what is printed twice.
        said.add("activities 2");
        said.add(of(SPENT.where(Dimension.ACTIVITY, "4711")) + " 1.00");
        said.add("expenditure.usd 117.00");

        Reconciliation found = reconciled(database, YEAR, Map.of(9L, figures(said.toArray(new String[0]))));

        Uncompared left = found.partly().get(0);
        assertEquals(201, left.compared());
        assertEquals(
                Map.of(Uncompared.Why.MANY, 164, Uncompared.Why.NO_SUM, 1, Uncompared.Why.UNNAMED, 1), left.left());
        assertEquals("117 / 117", sums(found).get(0));
    }

    private static TestDatabase ledger(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.agree(database);
        LedgerDesk.agree(database, 6, "G-2", "US-GOV-1");
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "100")
                        .theme("corruption", "100")
                        .spending("100.00", "USD", "2023-03-10")
                        .spending("7.00", "USD", "2023-04-10")
                        .build());
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-2")
                        .in("GT", "100")
                        .theme("corruption", "100")
                        .spending("10.00", "USD", "2023-05-10")
                        .saying(details().grant("G-2").build())
                        .build());
        database.jdbi().useHandle(handle -> handle.execute("UPDATE entry SET budget_line = 'A1' WHERE amount = 100"));
        return database;
    }

    private static String activity(TestDatabase database, String identifier) {
        return String.valueOf(
                LedgerDesk.number(database, "SELECT id FROM activity WHERE identifier = '" + identifier + "'"));
    }

    private static String of(FigureKey key) {
        return key.toString();
    }

    private static List<String> sums(Reconciliation found) {
        return Explained.said(found.reports()).stream()
                .map(said -> said.substring(said.indexOf(": ") + 2))
                .collect(Collectors.toList());
    }
}
