package org.istmo.reporting.export;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.reporting.export.IssuedOverLedger.FIRST;
import static org.istmo.reporting.export.IssuedOverLedger.LAST;
import static org.istmo.reporting.export.IssuedOverLedger.figures;
import static org.istmo.reporting.export.IssuedOverLedger.issued;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.audit.TrailFilter;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.reconcile.Comparison;
import org.istmo.reporting.reconcile.LedgerState;
import org.istmo.reporting.reconcile.Reconciler;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.treaty.TreatyDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is really lost between a report and the ledger that is taken away: no reason that holds of something else explains it. */
class LostRowsTest {

    private static final ActivityFilter YEAR = new ActivityFilter(Map.of(), Optional.of(FIRST), Optional.of(LAST), "");

    /** No cell says so. */
    private static final String NOTHING = "nothing is lost";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_row_that_the_filter_takes_and_the_ledger_lacks_is_named_and_not_explained(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");

        Comparison dollars = without(database, ExportedLedger.TRANSACTIONS, YEAR, "A-2", "expenditure.usd 110.01");

        assertEquals(List.of("A-2 LOST  -10.01"), named(dollars));
        assertEquals(0, dollars.explained().signum());
    }

    /** The filter's own code takes it too, so that the code is no reason. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_filter_that_asks_for_what_the_entry_is_of_explains_no_loss(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        issued(database, 9, ScopeKind.DONOR, "US-GOV-1", "a.donor = 'US-GOV-1'");
        ActivityFilter own =
                new ActivityFilter(Map.of(By.DONOR, List.of("US-GOV-1")), Optional.of(FIRST), Optional.of(LAST), "");

        Comparison dollars = without(database, ExportedLedger.TRANSACTIONS, own, "A-2", "expenditure.USD 10.01");

        assertEquals(List.of("A-2 LOST  -10.01"), named(dollars));
        assertEquals(0, dollars.explained().signum());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_date_outside_the_filter_explains_what_the_entry_is_of_and_no_more(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        LedgerDesk.closeThrough(database, LedgerDesk.LPO_MEX, LocalDate.parse("2022-12-31"));
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-9")
                        .in("MX", "100")
                        .spending("7.00", "USD", "2022-11-30")
                        .build());
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");
        counted(database, "A-9", "10.00");

        Comparison dollars = without(database, ExportedLedger.TRANSACTIONS, YEAR, NOTHING, "expenditure.usd 120.01");

        assertEquals(List.of("A-9 DATED_OUTSIDE 2022-11-30 -7.00", "A-9 LOST  -3.00"), named(dollars));
        assertEquals(0, new BigDecimal("-7").compareTo(dollars.explained()));
    }

    /** Half of it is the report's, which has more of it than that. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void several_agreements_explain_the_parts_of_the_entry_and_no_more(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        LedgerDesk.post(
                database,
                shared("A-3", details().funded("G-1", "50").funded("G-2", "50").build()));
        issued(database, 9, ScopeKind.DONOR, "US-GOV-1", "a.donor = 'US-GOV-1'");
        counted(database, "A-3", "15.00");

        Comparison dollars = without(database, ExportedLedger.TRANSACTIONS, YEAR, NOTHING, "expenditure.USD 25.01");

        assertEquals(2, dollars.named().size(), dollars::toString);
        assertEquals(0, new BigDecimal("-10").compareTo(dollars.explained()), dollars::toString);
        assertEquals(0, new BigDecimal("-15").compareTo(dollars.difference()), dollars::toString);
    }

    /** The row names one agreement alone, and has the other half besides. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_of_no_agreement_yet_explains_its_own_amount_and_no_more(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        LedgerDesk.post(database, shared("A-3", details().funded("G-2", "50").build()));
        issued(database, 9, ScopeKind.GRANT, "G-2", "a.agreement = 6");

        Comparison sound = without(database, ExportedLedger.TRANSACTIONS, YEAR, NOTHING, "expenditure.USD 20.01");
        assertEquals(List.of("A-3 SHARED … 10.00"), named(sound));
        assertEquals(0, sound.explained().compareTo(sound.difference()), sound::toString);

        counted(database, "A-3", "6.00");
        Comparison dollars = without(database, ExportedLedger.TRANSACTIONS, YEAR, NOTHING, "expenditure.USD 16.01");
        assertEquals(List.of("A-3 SHARED … 10.00", "A-3 OTHER  4.00"), named(dollars));
        assertEquals(0, BigDecimal.TEN.compareTo(dollars.explained()), dollars::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_entry_of_several_that_the_report_lacks_is_not_shared_with_it(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        LedgerDesk.post(database, shared("A-3", details().funded("G-2", "50").build()));
        issued(database, 9, ScopeKind.GRANT, "G-2", "a.agreement = 6");
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "DELETE FROM lineage WHERE entry IN (SELECT e.id FROM entry e JOIN activity a ON a.id = e.activity"
                            + " WHERE a.identifier = 'A-3')");
            handle.execute("UPDATE report SET claimed_at = TIMESTAMP WITH TIME ZONE '2023-09-01 00:00:00+00'");
        });

        Comparison dollars = without(database, ExportedLedger.TRANSACTIONS, YEAR, NOTHING, "expenditure.USD 10.01");

        assertEquals(List.of("A-3 SHARED … 10.00", "A-3 OTHER  10.00"), named(dollars));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_that_the_filter_takes_and_no_figure_counts_is_not_left_out_by_it(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        issued(database, 9, ScopeKind.REGION, "all", "1 = 1");
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE activity SET external_agency = 'UNDP' WHERE identifier = 'A-2'");
            handle.execute("UPDATE import_receipt SET received_at = TIMESTAMP WITH TIME ZONE '2023-01-01 00:00:00+00'");
            handle.execute(
                    "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity)"
                            + " VALUES (9, 'activities', 1, 'activity', 'A-2', '', '', 1, 'internal')");
        });

        Comparison counts = without(database, ExportedLedger.ACTIVITIES, ActivityFilter.ALL, NOTHING, "activities 1");

        assertEquals(
                List.of("A-2 OTHER  -1.00"),
                named(counts).stream().filter(one -> one.startsWith("A-2")).toList());
    }

    /** It is among what may be read today, so that nothing was taken back. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_article_that_may_be_read_and_is_in_no_row_is_named_and_not_explained(Vendor vendor) {
        TestDatabase database = TreatyDesk.filled(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "UPDATE report SET type = 'treaty-state', scope_kind = 'state', scope_key = 'MX', status = 'issued',"
                            + " issued_at = CURRENT_TIMESTAMP, claimed_at = CURRENT_TIMESTAMP");
            handle.execute(
                    "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity)"
                            + " SELECT id, 'articles.reported', 1, 'assessment', 'UNCAC:44:MX:7', '', '', 1, 'public' FROM report");
        });

        Comparison articles =
                without(database, ExportedLedger.TREATY_OBLIGATIONS, ActivityFilter.ALL, "44", "articles.reported 1");

        assertEquals(
                List.of("UNCAC 44 MX LOST  -1.00"),
                named(articles).stream()
                        .filter(one -> one.startsWith("UNCAC 44 MX"))
                        .toList());
    }

    private static DraftActivity shared(String called, DraftDetails details) {
        return anActivity()
                .called(called)
                .in("MX", "100")
                .spending("20.00", "USD", "2023-06-01")
                .saying(details)
                .build();
    }

    /** What the report has of an entry, altered behind the program's back. */
    private static void counted(TestDatabase database, String activity, String amount) {
        int altered = database.jdbi()
                .withHandle(handle -> handle.execute(
                        "UPDATE lineage SET amount = ?, usd = ? WHERE entry IN (SELECT e.id FROM entry e JOIN activity a ON a.id = e.activity"
                                + " WHERE a.identifier = ?)",
                        new BigDecimal(amount),
                        new BigDecimal(amount),
                        activity));
        assertEquals(1, altered);
    }

    /** The first comparison with a report of a ledger that loses on its way the rows in which a word stands. */
    private static Comparison without(
            TestDatabase database, ExportedLedger ledger, ActivityFilter filter, String lost, String printed) {
        Clock clock = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
        return found(database, ledger, filter, lost, printed, clock).reports().get(0);
    }

    static Reconciliation found(
            TestDatabase database,
            ExportedLedger ledger,
            ActivityFilter filter,
            String lost,
            String printed,
            Clock clock) {
        List<Figure> figures = figures(printed);
        return SnapshotTransaction.on(database.snapshots(), handle -> {
            LedgerRows rows = ledger.rows(LedgerFilter.of(filter), new Evidence(""), LAST);
            List<String> columns = rows.columns().stream().map(Column::name).toList();
            LedgerState state = new LedgerState(
                    handle,
                    TakenRows.AUDITOR,
                    Scope.auditing(TakenRows.AUDITOR),
                    filter,
                    TrailFilter.ALL,
                    columns,
                    report -> figures,
                    clock);
            Reconciler reconciler = ledger.reconciler(state);
            try {
                rows.read(handle, state.scope(), cells -> {
                    if (!Arrays.asList(cells).contains(lost)) {
                        reconciler.look(cells);
                    }
                });
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return reconciler.made();
        });
    }

    private static List<String> named(Comparison comparison) {
        return comparison.named().stream()
                .map(one -> one.of() + " " + one.reason() + " " + one.detail() + " "
                        + one.amount().setScale(2).toPlainString())
                .toList();
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
                        .spending("100.00", "USD", "2023-03-10")
                        .saying(details().grant("G-1").build())
                        .build());
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
}
