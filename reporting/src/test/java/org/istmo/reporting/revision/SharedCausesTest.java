package org.istmo.reporting.revision;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.istmo.reporting.revision.TwoVersions.AFTER;
import static org.istmo.reporting.revision.TwoVersions.BEFORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.ledger.Cause;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Changes.ChangedFigure;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.assistance.ConsultationBriefQuery;
import org.istmo.reporting.query.region.RegionalOverviewQuery;
import org.istmo.reporting.query.treaty.TreatyStateQuery;
import org.istmo.reporting.region.RegionDesk;
import org.istmo.reporting.render.assistance.ConsultationBriefComposer;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.region.RegionalOverviewComposer;
import org.istmo.reporting.render.treaty.TreatyStateComposer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Support of frameworks and articles, transfers, what is in no figure and what is withheld: each change of that money has the causes of the postings behind it. */
class SharedCausesTest {

    private static final String FRAMEWORK = "framework.SICA-UNODC.expenditure";
    private static final String ARTICLE = "support.UNCAC.44.expenditure";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_came_in_later_is_a_late_entry_of_frameworks_and_of_what_they_leave_over(Vendor vendor) {
        TestDatabase database = ready(vendor);
        LedgerDesk.post(database, LPO_MEX, activity("50", "40").build());
        Versions<?> overview = overview(database);

        LedgerDesk.post(
                database,
                LPO_MEX,
                activity("50", "40").spending("40", "USD", "2023-04-01").build());

        Map<String, String> told = overview.told();
        assertEquals("20: late-entry 20 (1)", told.get(FRAMEWORK));
        assertEquals("20: late-entry 20 (2)", told.get("framework.unallocated.expenditure"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void support_of_an_article_has_the_causes_of_the_entries_that_give_it(Vendor vendor) {
        TestDatabase database = ready(vendor);
        LedgerDesk.post(database, LPO_MEX, activity("50", "40").build());
        Versions<?> state = state(database);

        LedgerDesk.post(
                database,
                LPO_MEX,
                activity("50", "40").spending("40", "USD", "2023-04-01").build());

        Map<String, String> late = state.told();
        assertEquals("16: late-entry 16 (1)", late.get(ARTICLE));
        assertEquals("16: late-entry 16 (1)", late.get("support.all.expenditure"));
        assertEquals("24: late-entry 24 (2)", late.get("support.unallocated.expenditure"));

        Versions<?> again = state(database);
        LedgerDesk.post(
                database,
                LPO_MEX,
                activity("50", "10").spending("40", "USD", "2023-04-01").build());
        assertEquals("-42: re-allocation -42 (4)", again.told().get(ARTICLE));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void another_rate_other_shares_a_correction_and_an_overlap_are_told_apart(Vendor vendor) {
        TestDatabase database = ready(vendor);
        LedgerDesk.rate(database, "MXN", "2023-01-01", "20");
        LedgerDesk.post(
                database,
                LPO_MEX,
                activity("50", "40").spending("200", "MXN", "2023-05-01").build());
        LedgerDesk.post(
                database,
                ROPAN,
                RegionDesk.running("AGAIN")
                        .in("MX", "100")
                        .saying(details()
                                .framework("SICA-UNODC", "100")
                                .article("UNCAC", "44", "100")
                                .build())
                        .spending("7", "USD", "2023-05-02")
                        .build());

        assertEquals(
                "5: rate 5 (2)",
                changed(
                        database,
                        () -> {
                            LedgerDesk.rate(database, "MXN", "2023-01-01", "10");
                            LedgerDesk.settle(database, Cause.RATE, "ONE");
                        },
                        FRAMEWORK));
        assertEquals(
                "-24: re-allocation -24 (4)",
                changed(
                        database,
                        () -> LedgerDesk.post(
                                database,
                                LPO_MEX,
                                activity("30", "40")
                                        .spending("200", "MXN", "2023-05-01")
                                        .build()),
                        FRAMEWORK));
        assertEquals(
                "3: correction 3 (2)",
                changed(
                        database,
                        () -> LedgerDesk.post(
                                database,
                                LPO_MEX,
                                activity("30", "40")
                                        .spending("300", "MXN", "2023-05-01")
                                        .build()),
                        FRAMEWORK));
        assertEquals(
                "-7: overlap -7 (1)",
                changed(
                        database,
                        () -> {
                            database.jdbi()
                                    .useHandle(
                                            handle -> handle.execute(
                                                    "UPDATE activity SET same_money_as ="
                                                            + " (SELECT id FROM activity WHERE identifier = 'ONE') WHERE identifier = 'AGAIN'"));
                            LedgerDesk.settle(database, Cause.OVERLAP, "AGAIN");
                        },
                        FRAMEWORK));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_transfer_that_came_in_later_is_a_late_entry_in_its_currency_and_in_dollars(Vendor vendor) {
        TestDatabase database = ready(vendor);
        LedgerDesk.rate(database, "EUR", "2023-01-01", "0.8");
        LedgerDesk.post(database, LPO_MEX, activity("50", "40").build());
        Versions<?> overview = overview(database);

        LedgerDesk.post(database, LPO_MEX, handing(activity("50", "40")).build());

        Map<String, String> told = overview.told();
        assertEquals("50: late-entry 50 (1)", told.get("transfer.disbursement.LPO-MEX.ROPAN.USD"));
        assertEquals("50: late-entry 50 (1)", told.get("transfer.disbursement.LPO-MEX.ROPAN.USD-usd"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_child_reports_in_its_parents_stead_goes_out_of_all_figures_as_re_allocated(Vendor vendor) {
        TestDatabase database = ready(vendor);
        LedgerDesk.post(database, LPO_MEX, activity("50", "40").build());
        Versions<?> overview = overview(database);

        LedgerDesk.post(
                database,
                LPO_MEX,
                RegionDesk.running("CHILD")
                        .related("1", "ONE")
                        .spending("60", "USD", "2023-06-02")
                        .build());

        Map<String, String> told = overview.told();
        assertEquals("100: re-allocation 100 (1)", told.get("apart.parent.expenditure"));
        assertEquals("-50: re-allocation -50 (1)", told.get(FRAMEWORK));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_of_activities_whose_words_are_withheld_has_the_causes_of_its_postings(Vendor vendor) {
        TestDatabase database = ready(vendor);
        LedgerDesk.post(database, LPO_MEX, activity("50", "40").build());
        database.jdbi().useHandle(handle -> handle.execute("UPDATE activity SET sensitivity = 'confidential'"));
        Versions<?> brief = new Versions<>(
                database,
                new ConsultationBriefComposer(),
                new ConsultationBriefQuery(RegionDesk.CLOCK)::read,
                ScopeKind.REGION,
                "all");

        LedgerDesk.post(
                database,
                LPO_MEX,
                activity("50", "40").spending("40", "USD", "2023-04-01").build());
        database.jdbi().useHandle(handle -> handle.execute("UPDATE activity SET sensitivity = 'confidential'"));

        Map<String, String> told = brief.told();
        assertEquals("40: late-entry 40 (1)", told.get("activities.withheld.expenditure"));
        assertNull(told.get("activities.withheld.disbursement"));
    }

    private static String changed(TestDatabase database, Runnable change, String figure) {
        Versions<?> versions = overview(database);
        change.run();
        return versions.told().getOrDefault(figure, "");
    }

    private static TestDatabase ready(Vendor vendor) {
        TestDatabase database = RegionDesk.empty(vendor);
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM report"));
        new TwoVersions(database);
        return database;
    }

    /** A hundred dollars spent in Mexico. */
    private static DraftBuilder activity(String framework, String article) {
        return RegionDesk.running("ONE")
                .saying(details()
                        .framework("SICA-UNODC", framework)
                        .article("UNCAC", "44", article)
                        .build())
                .in("MX", "100")
                .spending("100", "USD", "2023-03-01");
    }

    private static DraftBuilder handing(DraftBuilder activity) {
        return activity.handingOn("3", "50", "2023-06-15", new DraftParty("ROPAN", "", ""));
    }

    private static Versions<?> overview(TestDatabase database) {
        return new Versions<>(
                database,
                new RegionalOverviewComposer(),
                new RegionalOverviewQuery(RegionDesk.CLOCK)::read,
                ScopeKind.REGION,
                "all");
    }

    private static Versions<?> state(TestDatabase database) {
        return new Versions<>(
                database,
                new TreatyStateComposer(),
                new TreatyStateQuery(RegionDesk.CLOCK)::read,
                ScopeKind.STATE,
                "MX");
    }

    private interface Query<D> {
        D read(Handle handle, DraftRequest request);
    }

    /** A report read before and after what a test does; what was posted before was posted two days earlier. */
    private static final class Versions<D extends Dataset<D>> {

        private final TestDatabase database;
        private final Function<Long, List<Figure>> reading;
        private final List<Figure> before;

        Versions(TestDatabase database, Composer<D> composer, Query<D> query, ScopeKind kind, String key) {
            this.database = database;
            this.reading = report -> figures(
                    composer,
                    database.inTransaction(() ->
                            database.jdbi().withHandle(handle -> query.read(handle, request(report, kind, key)))));
            database.jdbi().useHandle(handle -> {
                handle.execute("UPDATE entry SET posted_at = TIMESTAMP WITH TIME ZONE '2023-07-30 00:00:00+00'");
                handle.execute("UPDATE report SET claimed_at = TIMESTAMP WITH TIME ZONE '2023-07-31 12:00:00+00'");
            });
            this.before = reading.apply(BEFORE);
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

        private static <D> List<Figure> figures(Composer<D> composer, D dataset) {
            return DocumentFigures.of(
                    composer.compose(dataset, Language.EN, ""), composer.compose(dataset, Language.ES, ""));
        }

        /** Each change by its key, as {@code difference: cause difference (rows), …}. */
        Map<String, String> told() {
            List<Figure> after = reading.apply(AFTER);
            List<ChangedFigure> changes =
                    database.jdbi().withHandle(handle -> new Comparison(handle, BEFORE, AFTER).of(before, after));
            Map<String, String> told = new TreeMap<>();
            TwoVersions.told(changes)
                    .forEach(one -> told.put(one.substring(0, one.indexOf(' ')), one.substring(one.indexOf(' ') + 1)));
            return told;
        }
    }
}
