package org.istmo.reporting.reversal;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.reporting.query.StatementDesk.of;
import static org.istmo.reporting.reversal.Foretold.standing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.StatementDesk;
import org.istmo.reporting.query.assistance.ConsultationBriefQuery;
import org.istmo.reporting.query.region.RegionalOverviewQuery;
import org.istmo.reporting.query.treaty.TreatyStateQuery;
import org.istmo.reporting.region.RegionDesk;
import org.istmo.reporting.render.assistance.ConsultationBriefComposer;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.region.RegionalOverviewComposer;
import org.istmo.reporting.render.statement.StatementComposer;
import org.istmo.reporting.render.treaty.TreatyStateComposer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is foretold of a reversal is what a report prints once it is posted: figure by figure, of every kind of figure. */
class WithoutEntryTest {

    /** Money in three currencies of an agreement in euros; no two of one amount. */
    private static final List<DraftTransaction> MONEY = List.of(
            of("1", "800", "EUR", "2022-02-03", "", ""),
            of("4", "100", "EUR", "2022-06-01", "A.1", ""),
            of("2", "500", "EUR", "2022-03-01", "", ""),
            of("5", "3.50", "EUR", "2023-03-31", "", ""),
            of("4", "50", "EUR", "2023-04-01", "A.1", ""),
            of("3", "200", "USD", "2023-05-01", "B", "travel"),
            of("3", "1000", "MXN", "2023-05-02", "X9", ""),
            of("3", "1100", "MXN", "2023-05-03", "", "transfers"),
            of("4", "13", "EUR", "2023-06-30", "S", ""));

    @ParameterizedTest
    @CsvSource({"H2,GRANT,E-1", "H2,DONOR,US-GOV-11", "POSTGRESQL,DONOR,US-GOV-11"})
    void every_entry_of_a_statement_is_taken_off_as_its_reversal_will(Vendor vendor, ScopeKind kind, String key) {
        TestDatabase database = statement(vendor, kind, key);
        Set<Untold> whys = EnumSet.noneOf(Untold.class);
        for (int index = 0; index < MONEY.size(); index++) {
            DraftTransaction taken = MONEY.get(index);
            String about = "without " + taken.value();
            Foretold foretold = new Foretold(
                    database,
                    standing(database, taken.value().toPlainString()),
                    report -> statement(database, report, kind, key));

            assertFalse(foretold.moved().isEmpty(), about);
            post(database, index);
            foretold.holds(about);
            if (index == 0) {
                assertEquals(List.of(), foretold.untold());
            }
            whys.addAll(foretold.whys());
            post(database, -1);
        }
        assertTrue(Set.of(Untold.TERMS, Untold.MADE_OF).containsAll(whys), whys::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_reversal_that_is_posted_after_the_period_changes_nothing_of_it(Vendor vendor) {
        TestDatabase database = statement(vendor, ScopeKind.GRANT, "E-1");
        LedgerDesk.closeThrough(database, LPO_MEX, LocalDate.parse("2023-12-31"));
        long entry = standing(database, "200");
        Foretold foretold =
                new Foretold(database, entry, report -> statement(database, report, ScopeKind.GRANT, "E-1"));

        assertTrue(
                foretold.moved().values().stream()
                        .allMatch(figure -> figure.revised()
                                        .orElseThrow()
                                        .compareTo(figure.figure().amount().value())
                                == 0),
                () -> foretold.moved().toString());
        assertEquals(
                "2024-01-01",
                database.jdbi()
                        .withHandle(handle ->
                                Reversal.of(handle, entry).orElseThrow().month().toString()));
        post(database, 5);
        foretold.holds("closed");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_reversal_in_a_later_month_of_the_period_goes_into_the_figures_of_that_month(Vendor vendor) {
        TestDatabase database = statement(vendor, ScopeKind.GRANT, "E-1");
        LedgerDesk.closeThrough(database, LPO_MEX, LocalDate.parse("2023-07-31"));
        Foretold foretold = new Foretold(
                database, standing(database, "200"), report -> statement(database, report, ScopeKind.GRANT, "E-1"));

        assertFalse(foretold.moved().isEmpty());
        post(database, 5);
        foretold.holds("later in the period");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_took_an_entry_back_is_known_and_is_not_taken_back_itself(Vendor vendor) {
        TestDatabase database = statement(vendor, ScopeKind.GRANT, "E-1");
        long entry = standing(database, "200");
        post(database, 5);

        database.jdbi().useHandle(handle -> {
            long reversal = Reversal.of(handle, entry).orElseThrow().entry().orElseThrow();
            assertTrue(Reversal.of(handle, reversal).isEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void frameworks_articles_and_activities_lose_what_the_entry_gave_them(Vendor vendor) {
        assertForetold(
                vendor,
                new RegionalOverviewComposer(),
                new RegionalOverviewQuery(RegionDesk.CLOCK)::read,
                ScopeKind.REGION,
                "all");
        assertForetold(
                vendor, new TreatyStateComposer(), new TreatyStateQuery(RegionDesk.CLOCK)::read, ScopeKind.STATE, "MX");
        assertForetold(
                vendor,
                new ConsultationBriefComposer(),
                new ConsultationBriefQuery(RegionDesk.CLOCK)::read,
                ScopeKind.REGION,
                "all");
    }

    private interface Query<D> {
        D read(Handle handle, DraftRequest request);
    }

    private static <D extends Dataset<D>> void assertForetold(
            Vendor vendor, Composer<D> composer, Query<D> query, ScopeKind kind, String key) {
        TestDatabase database = RegionDesk.empty(vendor);
        Foretold.again(database);
        LedgerDesk.post(database, LPO_MEX, activity(true).build());
        LongFunction<List<Figure>> reading = report -> figures(
                composer,
                database.inTransaction(() ->
                        database.jdbi().withHandle(handle -> query.read(handle, request(report, kind, key)))));
        for (String amount : List.of("40", "50")) {
            Foretold foretold = new Foretold(database, standing(database, amount), reading);
            assertEquals(List.of(), foretold.untold());
            if (amount.equals("40")) {
                assertFalse(foretold.moved().isEmpty());
                LedgerDesk.post(database, LPO_MEX, activity(false).build());
                foretold.holds(key);
            }
        }
    }

    /** A hundred dollars and forty more spent in Mexico, and fifty handed on to Panama. */
    private static DraftBuilder activity(boolean whole) {
        DraftBuilder activity = RegionDesk.running("ONE")
                .saying(details()
                        .framework("SICA-UNODC", "50")
                        .article("UNCAC", "44", "40")
                        .build())
                .in("MX", "100")
                .spending("100", "USD", "2023-03-01")
                .handingOn("3", "50", "2023-06-15", new DraftParty("ROPAN", "", ""));
        return whole ? activity.spending("40", "USD", "2023-04-01") : activity;
    }

    private static DraftRequest request(long report, ScopeKind kind, String key) {
        return new DraftRequest(
                report,
                "IST-1",
                1,
                kind,
                key,
                "LPO-MEX",
                LocalDate.parse("2023-01-01"),
                LocalDate.parse("2023-12-31"),
                Scope.ofAudience(Sensitivity.INTERNAL),
                LocalDate.parse("2024-02-01"),
                "http://localhost/reports/9");
    }

    private static TestDatabase statement(Vendor vendor, ScopeKind kind, String key) {
        TestDatabase database = StatementDesk.inEuros(vendor).database();
        database.jdbi()
                .useHandle(
                        handle -> handle.execute("UPDATE report SET scope_kind = ?, scope_key = ?", kind.word(), key));
        Foretold.again(database);
        post(database, -1);
        return database;
    }

    private static List<Figure> statement(TestDatabase database, long report, ScopeKind kind, String key) {
        return figures(
                new StatementComposer(), StatementDesk.read(database, report, kind, key, "2023-01-01", "2023-12-31"));
    }

    /** All of the money but one. */
    private static void post(TestDatabase database, int without) {
        List<DraftTransaction> rest = new ArrayList<>(MONEY);
        if (without >= 0) {
            rest.remove(without);
        }
        DraftBuilder activity = anActivity().called("E-ACT");
        rest.forEach(activity::with);
        LedgerDesk.post(database, LPO_MEX, activity.build());
    }

    private static <D> List<Figure> figures(Composer<D> composer, D dataset) {
        return DocumentFigures.of(
                composer.compose(dataset, Language.EN, ""), composer.compose(dataset, Language.ES, ""));
    }
}
