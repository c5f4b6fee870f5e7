package org.istmo.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.assistance.ConsultationBrief;
import org.istmo.reporting.dataset.assistance.CountryProgramme;
import org.istmo.reporting.dataset.treaty.TreatyMatrix;
import org.istmo.reporting.dataset.treaty.TreatyState;
import org.istmo.reporting.query.assistance.ConsultationBriefQuery;
import org.istmo.reporting.query.assistance.CountryProgrammeQuery;
import org.istmo.reporting.query.treaty.TreatyMatrixQuery;
import org.istmo.reporting.query.treaty.TreatyStateQuery;
import org.istmo.reporting.reconcile.Comparison;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.region.RegionDesk;
import org.istmo.reporting.render.assistance.ConsultationBriefComposer;
import org.istmo.reporting.render.assistance.CountryProgrammeComposer;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.treaty.TreatyMatrixComposer;
import org.istmo.reporting.render.treaty.TreatyStateComposer;
import org.istmo.reporting.treaty.TreatyDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObligationsInReportsTest {

    private static final String SINCE = "UNTOC 18 MX RECORDED_SINCE 2024-01-15T12:00:00Z ";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_report_on_a_state_counts_stands_beside_the_rows_and_what_was_recorded_since_is_named(Vendor vendor) {
        TestDatabase database = TreatyDesk.filled(vendor);
        List<Figure> printed = onMexico(database);

        Reconciliation found = taken(database, ActivityFilter.ALL, printed);

        assertEquals(
                List.of(
                        "articles.reported 2 / 2",
                        "recommendations.all 2 / 2",
                        "needs.all 1 / 2",
                        "status.UNTOC.whole.implemented 0 / 1",
                        "status.UNTOC.whole.not 1 / 0",
                        "status.UNCAC.IV.partly 1 / 1",
                        "status.UNCAC.partly 1 / 1",
                        "status.all.implemented 0 / 1",
                        "status.all.partly 1 / 1",
                        "status.all.not 1 / 0",
                        "evidence.UNCAC.44 1 / 1",
                        "recommendations.open 1 / 1",
                        "recommendations.in-progress 1 / 1",
                        "needs.high 1 / 1",
                        "needs.low 0 / 1"),
                figures(found));
        assertEquals(List.of(SINCE + "-1"), Explained.named(figure(found, "needs.all")));
        assertEquals(List.of(SINCE + "1"), Explained.named(figure(found, "status.all.not")));
        Explained.allOf(found);
        assertFalse(found.toString().contains(TreatyDesk.CONFIDENTIAL), found::toString);
        assertFalse(found.toString().contains("UNCAC 5 MX"), "It was reported in confidence");
        assertEquals(
                List.of(SINCE + "-1"),
                Explained.named(figure(found, "needs.low")),
                "Chapter, priority, follow-up and evidence are columns");
        assertFalse(found.notes().stream().anyMatch(note -> note.word().equals("note.counts")), found::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_the_filter_leaves_out_and_what_may_not_be_read_any_more_is_told_apart(Vendor vendor) {
        TestDatabase database = TreatyDesk.filled(vendor);
        List<Figure> printed = onMexico(database);
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE assessment_version SET source_status = 'confidential' WHERE id = 511"));

        Reconciliation found = taken(
                database,
                new ActivityFilter(
                        Map.of(By.COUNTRY, List.of("MX")),
                        Optional.of(LocalDate.parse("2023-01-01")),
                        Optional.empty(),
                        ""),
                printed);

        assertEquals(
                List.of("UNCAC 44 MX NO_LONGER_REPORTED  -1", "UNTOC 18 MX REPORTED_OUTSIDE 2014-03-01 -1"),
                Explained.named(figure(found, "articles.reported")));
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_matrix_prints_of_each_state_stands_beside_the_rows(Vendor vendor) {
        TestDatabase database = TreatyDesk.filled(vendor);
        TreatyMatrix matrix = SnapshotTransaction.on(
                database.snapshots(),
                handle -> new TreatyMatrixQuery(RegionDesk.CLOCK)
                        .read(handle, RegionDesk.request(ScopeKind.TREATY, "UNCAC", Sensitivity.INTERNAL)));
        issued(database, "treaty-matrix", "treaty", "UNCAC");
        List<Figure> printed = printed(new TreatyMatrixComposer(), matrix);

        Reconciliation found = taken(database, ActivityFilter.ALL, printed);

        assertEquals(
                List.of(
                        "reported.MX 1 / 1",
                        "needed.MX 1 / 1",
                        "reported.all 1 / 1",
                        "needs.all 1 / 1",
                        "needed.MX.44 1 / 1"),
                figures(found));
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_needs_of_a_programme_and_of_a_brief_stand_beside_the_rows_of_their_states(Vendor vendor) {
        TestDatabase database = TreatyDesk.filled(vendor);
        CountryProgramme programme = SnapshotTransaction.on(
                database.snapshots(),
                handle -> new CountryProgrammeQuery(RegionDesk.CLOCK)
                        .read(handle, RegionDesk.request(ScopeKind.STATE, "MX", Sensitivity.INTERNAL)));
        issued(database, "country-programme", "state", "MX");
        Reconciliation ofProgramme =
                taken(database, ActivityFilter.ALL, printed(new CountryProgrammeComposer(), programme));
        assertEquals(List.of("needs.articles 1 / 2"), figures(ofProgramme));
        Explained.allOf(ofProgramme);

        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM lineage_fact"));
        ConsultationBrief brief = SnapshotTransaction.on(database.snapshots(), handle -> {
            handle.execute("DELETE FROM lineage");
            return new ConsultationBriefQuery(RegionDesk.CLOCK)
                    .read(handle, RegionDesk.request(ScopeKind.REGION, "all", Sensitivity.INTERNAL));
        });
        issued(database, "consultation-brief", "region", "all");
        Reconciliation ofBrief = taken(database, ActivityFilter.ALL, printed(new ConsultationBriefComposer(), brief));
        assertEquals(
                List.of("needs.articles 1 / 2", "needs.articles.MX 1 / 2"),
                figures(ofBrief).stream().sorted().toList());
        assertEquals(List.of(SINCE + "-1"), Explained.named(figure(ofBrief, "needs.articles.MX")));
        Explained.allOf(ofBrief);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_report_that_is_about_more_than_the_filter_or_counts_no_obligations_is_named_and_not_compared(Vendor vendor) {
        TestDatabase database = TreatyDesk.filled(vendor);
        List<Figure> printed = onMexico(database);

        assertEquals(
                "NARROWER_FILTER",
                apart(
                        database,
                        new ActivityFilter(Map.of(By.TREATY, List.of("UNCAC")), Optional.empty(), Optional.empty(), ""),
                        printed));
        issued(database, "donor-statement", "donor", "US-GOV-11");
        assertEquals("NO_SUCH_FIGURE", apart(database, ActivityFilter.ALL, printed));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_more_than_a_thousand_counts_the_first_thousand_are_compared_and_how_many_are_left_is_told(Vendor vendor) {
        TestDatabase database = TreatyDesk.filled(vendor);
        Figure needs = onMexico(database).stream()
                .filter(figure -> figure.amount().key().equals("needs.all"))
                .findFirst()
                .orElseThrow();

        Reconciliation found = taken(database, ActivityFilter.ALL, Collections.nCopies(1_003, needs));

        assertEquals(1_000, found.reports().size());
        assertEquals(
                List.of("3"),
                found.notes().stream()
                        .filter(note -> note.word().equals("note.counts.many"))
                        .findFirst()
                        .orElseThrow()
                        .filled());
    }

    private static String apart(TestDatabase database, ActivityFilter filter, List<Figure> printed) {
        Reconciliation found = taken(database, filter, printed);
        assertEquals(List.of(), found.reports());
        assertEquals(1, found.apart().size());
        return found.apart().get(0).why().name();
    }

    private static List<String> figures(Reconciliation found) {
        return found.reports().stream()
                .map(one -> key(one) + " " + one.sum() + " / " + one.stated())
                .toList();
    }

    private static Comparison figure(Reconciliation found, String key) {
        return found.reports().stream()
                .filter(one -> key(one).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String key(Comparison one) {
        return one.by().report().orElseThrow().key();
    }

    private static Reconciliation taken(TestDatabase database, ActivityFilter filter, List<Figure> printed) {
        return TakenRows.by(TakenRows.AUDITOR, database, ExportedLedger.TREATY_OBLIGATIONS, filter, report -> printed)
                .reconciliation();
    }

    private static List<Figure> onMexico(TestDatabase database) {
        TreatyState report = SnapshotTransaction.on(
                database.snapshots(),
                handle -> new TreatyStateQuery(RegionDesk.CLOCK)
                        .read(handle, RegionDesk.request(ScopeKind.STATE, "MX", Sensitivity.INTERNAL)));
        issued(database, "treaty-state", "state", "MX");
        List<Figure> printed = printed(new TreatyStateComposer(), report);
        assertTrue(printed.size() > 100);
        return printed;
    }

    private static <D> List<Figure> printed(Composer<D> composer, D dataset) {
        return DocumentFigures.of(
                composer.compose(dataset, Language.EN, ""), composer.compose(dataset, Language.ES, ""));
    }

    private static void issued(TestDatabase database, String type, String kind, String key) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE report SET type = ?, scope_kind = ?, scope_key = ?, status = 'issued',"
                                + " issued_at = TIMESTAMP WITH TIME ZONE '2024-01-11 00:00:00+00',"
                                + " claimed_at = TIMESTAMP WITH TIME ZONE '2024-01-10 00:00:00+00'",
                        type,
                        kind,
                        key));
    }
}
