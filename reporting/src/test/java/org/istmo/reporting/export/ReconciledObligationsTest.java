package org.istmo.reporting.export;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.reconcile.Said;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciledObligationsTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rows_stand_beside_the_matrix_by_treaty_state_and_status_and_what_is_withheld_is_counted(Vendor vendor) {
        Reconciliation found = taken(reported(vendor), ActivityFilter.ALL);

        assertEquals(
                List.of(
                        "what.articles: 2 / 2",
                        "what.needs: 1 / 1",
                        "what.articles.of.state HN: 1 / 1",
                        "what.articles.of.state MX: 1 / 1",
                        "what.articles.of.status not: 1 / 1",
                        "what.articles.of.status partly: 1 / 1"),
                Explained.said(found.figures()));
        assertTrue(
                found.notes().contains(new Said("note.withheld", List.of("UNCAC", "1"))),
                () -> found.notes().toString());
        assertFalse(found.toString().contains("46 MX"), found::toString);
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_matrix_has_from_outside_the_filter_is_named_by_its_day(Vendor vendor) {
        Reconciliation found = taken(
                reported(vendor),
                new ActivityFilter(
                        Map.of(By.TREATY, List.of("UNCAC")),
                        Optional.of(LocalDate.parse("2023-01-01")),
                        Optional.empty(),
                        ""));

        assertEquals("what.articles: 1 / 2", Explained.said(found.figures()).get(0));
        assertEquals(
                List.of("UNCAC 45 HN REPORTED_OUTSIDE 2019-04-01 -1"),
                Explained.named(found.figures().get(0)));
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_an_office_or_donor_stands_what_its_activities_support_and_the_matrix_is_narrowed_alike(Vendor vendor) {
        TestDatabase database = reported(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "100")
                        .saying(details().article("UNCAC", "44", "50").build())
                        .build());
        ActivityFilter mexicos =
                new ActivityFilter(Map.of(By.OFFICE, List.of("LPO-MEX")), Optional.empty(), Optional.empty(), "");
        ActivityFilter panamas =
                new ActivityFilter(Map.of(By.OFFICE, List.of("ROPAN")), Optional.empty(), Optional.empty(), "");

        TakenRows taken = TakenRows.of(database, ExportedLedger.TREATY_OBLIGATIONS, mexicos);

        assertEquals(List.of("44"), taken.column("article"));
        assertEquals(List.of("MX"), taken.column("state"));
        assertEquals(
                List.of(
                        "what.articles: 1 / 1",
                        "what.needs: 1 / 1",
                        "what.articles.of.state MX: 1 / 1",
                        "what.articles.of.status partly: 1 / 1"),
                Explained.said(taken.reconciliation().figures()));
        assertEquals(
                List.of(),
                TakenRows.of(database, ExportedLedger.TREATY_OBLIGATIONS, panamas)
                        .column("state"));
    }

    private static Reconciliation taken(TestDatabase database, ActivityFilter filter) {
        return TakenRows.of(database, ExportedLedger.TREATY_OBLIGATIONS, filter).reconciliation();
    }

    private static TestDatabase reported(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO assessment (id, treaty, article, state) VALUES (1, 'UNCAC', '44', 'MX'), (2, 'UNCAC', '46', 'MX'), (3, 'UNCAC', '45', 'HN')");
            version(handle, 11, 1, "partly", "public", "2023-04-01");
            version(handle, 21, 2, "not", "confidential", "2023-04-01");
            version(handle, 31, 3, "not", "public", "2019-04-01");
            handle.execute(
                    "INSERT INTO assessment_need (belongs_to, number, ordinal, words_en, priority) VALUES (11, 1, 1, 'Training', 'high')");
        });
        return database;
    }

    private static void version(Handle handle, long id, long assessment, String status, String source, String day) {
        handle.execute(
                "INSERT INTO assessment_version (id, assessment, version, recorded_at, recorded_by, status, assessed_on, source, source_status)"
                        + " VALUES (?, ?, 1, TIMESTAMP WITH TIME ZONE '2023-05-01 00:00:00+00', 1, ?, ?, 'Summary', ?)",
                id,
                assessment,
                status,
                LocalDate.parse(day),
                source);
    }
}
