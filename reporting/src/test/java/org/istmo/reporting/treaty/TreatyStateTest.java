package org.istmo.reporting.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.treaty.ArticleName;
import org.istmo.reporting.dataset.treaty.Gap;
import org.istmo.reporting.dataset.treaty.StatusLine;
import org.istmo.reporting.dataset.treaty.TreatyState;
import org.istmo.reporting.query.treaty.TreatyStateQuery;
import org.istmo.reporting.region.RegionDesk;
import org.istmo.reporting.region.Walk;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.treaty.TreatyStateComposer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreatyStateTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_figure_is_the_sum_of_its_rows_and_every_total_of_its_parts(Vendor vendor) {
        TestDatabase database = TreatyDesk.busy(vendor);
        TreatyState report =
                SnapshotTransaction.on(database.snapshots(), handle -> read(handle, "MX", Sensitivity.INTERNAL));
        Document english = compose(report, Language.EN);
        Document spanish = compose(report, Language.ES);

        assertTrue(Walk.down(database, english, spanish) > 250);
        Walk.over(english);
        Walk.over(spanish);
        Walk.beside(english, spanish);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_state_of_which_nothing_was_reported_says_so_and_keeps_its_participation(Vendor vendor) {
        TreatyState report = read(vendor, "HT", Sensitivity.INTERNAL);
        Document english = compose(report, Language.EN);

        assertTrue(report.empty());
        Walk.over(english);
        Walk.over(compose(report, Language.ES));
        assertTrue(english.toString().contains("Nothing was reported here of this State by 31 December 2023"));
        assertEquals(10, report.participation().size());
        assertTrue(english.toString()
                .contains("Listed by the United Nations Treaty Collection on 27 January 2015; not confirmed since"));
        assertEquals(0L, report.gaps().all().count());
    }

    @Test
    void a_reservation_that_was_read_from_a_list_stands_with_the_day_of_the_list_and_silence_is_none_of_the_rest() {
        TreatyState mexico = read(Vendor.H2, "MX", Sensitivity.INTERNAL);
        String spanish = compose(mexico, Language.ES).toString();

        assertEquals(
                List.of("Single Convention", "Convention on Psychotropic"),
                mexico.reservations().stream()
                        .map(one -> one.treatyTitle().en().replaceAll(" (on Narcotic|Substances).*", ""))
                        .toList());
        assertTrue(
                spanish.contains("según la lista del 27 de enero de 2015: Convenio sobre Sustancias Sicotrópicas"),
                spanish);
        assertTrue(spanish.contains("from among those in schedule I. (en inglés)"), spanish);
        assertTrue(spanish.contains("donde no consta ninguna de otro tratado, puede haberlas"), spanish);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_supports_articles_by_their_shares_and_as_overlaps_were_decided(Vendor vendor) {
        TreatyState report = read(vendor, "MX", Sensitivity.INTERNAL);

        assertEquals(
                List.of("UNTOC 16: 0.00 0.00 12.00", "UNCAC 5: 0.00 2.50 7.50", "UNCAC 44: 0.00 10.00 33.00"),
                report.money().articles().stream()
                        .map(line -> named(line.article()) + ": " + amounts(line.amounts()))
                        .toList());
        assertEquals("0.00 12.50 52.50", amounts(report.money().inAll()));
        assertEquals("0.00 12.50 37.50", amounts(report.money().unallocated().amounts()));
        assertEquals(
                List.of(
                        "SHARED: 0.00 12.50 37.50",
                        "AGAIN: 0.00 0.00 0.00",
                        "UNASKED: 0.00 0.00 12.00",
                        ": 0.00 0.00 3.00"),
                report.activities().stream()
                        .map(line -> line.identifier() + ": " + amounts(line.money()))
                        .toList());
        assertEquals(3L, report.supporting().count());
        assertEquals(1, report.withheldActivities());
        assertFalse(report.toString().contains("Veiled") || report.toString().contains("SECRET"), report::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void articles_are_counted_by_status_as_it_was_known_on_the_last_day_of_the_period(Vendor vendor) {
        TreatyState report = read(vendor, "MX", Sensitivity.INTERNAL);

        assertEquals("implemented 1, unreported 33, final-clause 7", statuses(report, "UNTOC", ""));
        assertEquals("partly 1, unreported 7", statuses(report, "UNCAC", "IV"));
        assertEquals("unreported 10", statuses(report, "UNCAC", "II"));
        assertEquals(299L, report.compliance().statuses().all().articles().count());
        assertEquals(
                List.of("UNTOC 18 implemented released", "UNCAC 44 partly public"),
                report.compliance().articles().stream()
                        .map(one -> named(one.article()) + " " + one.status() + " " + one.sourceStatus())
                        .toList());
        assertFalse(report.toString().contains("Posterior"), report::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_confidential_assessment_leaves_no_trace(Vendor vendor) {
        TestDatabase database = TreatyDesk.busy(vendor);
        TreatyState report = read(vendor, "MX", Sensitivity.CONFIDENTIAL);
        TreatyState withoutThem = SnapshotTransaction.rehearsed(IstmoJdbi.on(database.snapshots()), handle -> {
            for (String part : List.of("recommendation", "need")) {
                handle.execute("DELETE FROM assessment_" + part + " WHERE belongs_to IN (512, 521)");
            }
            handle.execute("DELETE FROM assessment_version WHERE id IN (512, 521)");
            return read(handle, "MX", Sensitivity.CONFIDENTIAL);
        });

        assertEquals(withoutThem, report);
        assertFalse(report.toString().contains(TreatyDesk.CONFIDENTIAL), report::toString);
        assertEquals(
                0,
                SnapshotTransaction.rehearsed(IstmoJdbi.on(database.snapshots()), handle -> {
                            read(handle, "MX", Sensitivity.CONFIDENTIAL);
                            return handle.createQuery("SELECT count(*) FROM lineage_fact WHERE label_en LIKE :word"
                                            + " OR label_es LIKE :word OR reference LIKE 'UNCAC:5:MX:%'")
                                    .bind("word", "%" + TreatyDesk.CONFIDENTIAL + "%")
                                    .mapTo(Integer.class)
                                    .one();
                        })
                        .intValue());
    }

    /** Where something confidential came between, versions and things have numbers that are not the next ones. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void no_number_says_that_there_is_something_that_is_not_shown(Vendor vendor) {
        String rows = "SELECT figure || ' ' || kind || ' ' || reference FROM lineage_fact ORDER BY figure, ordinal";
        List<Object> asNumbered = new ArrayList<>();
        List<Object> withHoles = new ArrayList<>();
        Jdbi database = IstmoJdbi.on(TreatyDesk.busy(vendor).snapshots());
        SnapshotTransaction.rehearsed(
                database,
                handle -> asNumbered.add(read(handle, "MX", Sensitivity.PUBLIC))
                        && asNumbered.addAll(
                                handle.createQuery(rows).mapTo(String.class).list()));
        SnapshotTransaction.rehearsed(database, handle -> {
            handle.execute("UPDATE assessment_need SET number = number + 7");
            handle.execute("UPDATE assessment_recommendation SET number = number + 7");
            handle.execute("UPDATE assessment_version SET version = version + 7");
            return withHoles.add(read(handle, "MX", Sensitivity.PUBLIC))
                    && withHoles.addAll(
                            handle.createQuery(rows).mapTo(String.class).list());
        });

        assertTrue(asNumbered.size() > 10, asNumbered::toString);
        assertEquals(asNumbered, withHoles);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void recommendations_and_needs_stand_with_their_follow_up_and_priority(Vendor vendor) {
        TreatyState report = read(vendor, "MX", Sensitivity.INTERNAL);

        assertEquals(
                "open 1, in-progress 1, done 0, not-accepted 0",
                counts(report.compliance().recommendationsByStatus()));
        assertEquals(
                "Capacitar (in Spanish)",
                report.compliance().recommendations().get(1).words().en());
        assertEquals(
                List.of("UNTOC 18 low 0", "UNCAC 44 high 2"),
                report.compliance().needs().stream()
                        .map(one -> named(one.article()) + " " + one.priority() + " "
                                + one.activities().count())
                        .toList());
        assertEquals("open 1, met 1, withdrawn 0", counts(report.programmeNeedsByStatus()));
        assertEquals(1, report.withheldNeeds());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_left_to_the_offices_stands_in_the_order_of_their_duty(Vendor vendor) {
        TreatyState report = read(vendor, "MX", Sensitivity.INTERNAL);

        assertEquals(
                List.of(
                        Gap.RECOMMENDATION_WITHOUT_FOLLOW_UP + " UNCAC 44",
                        Gap.NEED_WITHOUT_ACTIVITY + " UNTOC 18",
                        Gap.ACTIVITY_WITHOUT_EVIDENCE + " UNTOC 16",
                        Gap.ACTIVITY_WITHOUT_EVIDENCE + " UNCAC 5",
                        Gap.ACTIVITY_WITHOUT_EVIDENCE + " UNCAC 44",
                        Gap.MONEY_WITHOUT_NEED + " UNTOC 16",
                        Gap.MONEY_WITHOUT_NEED + " UNCAC 5"),
                report.gaps().lines().stream()
                        .map(gap -> gap.kind() + " " + named(gap.article()))
                        .toList());
        assertTrue(compose(report, Language.ES)
                .toString()
                .contains("que necesita, con prioridad «Baja»: Central authority"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_cancelled_supports_nothing_and_what_is_suspended_answers_no_need(Vendor vendor) {
        TestDatabase database = TreatyDesk.filled(vendor);
        assertEquals(List.of("UNTOC 18 0", "UNCAC 44 suspended"), needsWithStatus(database, "6"));
        assertEquals(List.of("UNTOC 18 0", "UNCAC 44 0"), needsWithStatus(database, "5"));
    }

    private static List<String> needsWithStatus(TestDatabase database, String status) {
        database.jdbi().useHandle(handle -> handle.execute("UPDATE activity SET status = ?", status));
        LedgerDesk.keepAnew(database);
        TreatyState report = SnapshotTransaction.rehearsed(
                IstmoJdbi.on(database.snapshots()), handle -> read(handle, "MX", Sensitivity.INTERNAL));
        return report.gaps().lines().stream()
                .filter(gap -> gap.kind().equals(Gap.NEED_WITHOUT_ACTIVITY))
                .map(gap -> named(gap.article()) + " "
                        + (gap.activities() == null
                                ? "suspended"
                                : gap.activities().count()))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_internal_is_not_said_outside_and_its_money_counts_all_the_same(Vendor vendor) {
        TreatyState report = read(vendor, "MX", Sensitivity.PUBLIC);

        assertEquals("0.00 12.50 52.50", amounts(report.money().inAll()));
        assertFalse(report.toString().contains("SHARED") || report.toString().contains("Forensic network"));
        assertEquals(4, report.withheldActivities());
        assertEquals(2, report.withheldNeeds());
        assertTrue(compose(report, Language.EN).toString().contains("counted and named nowhere, 4"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_supports_an_article_counts_for_every_audience_and_is_no_gap_for_any(Vendor vendor) {
        TreatyState outside = read(vendor, "MX", Sensitivity.PUBLIC);
        TreatyState inside = read(vendor, "MX", Sensitivity.CONFIDENTIAL);

        assertEquals(3L, outside.supporting().count());
        assertEquals(inside.supporting(), outside.supporting());
        assertEquals(inside.compliance().needs(), outside.compliance().needs());
        assertEquals(inside.gaps(), outside.gaps());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_frozen_dataset_reads_back_as_it_was(Vendor vendor) throws IOException {
        TreatyState report = read(vendor, "MX", Sensitivity.INTERNAL);
        ByteArrayOutputStream frozen = new ByteArrayOutputStream();
        new SnapshotCodec().write(report, frozen);

        assertEquals(
                report, new SnapshotCodec().read(new ByteArrayInputStream(frozen.toByteArray()), TreatyState.class));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_period_that_has_not_ended_it_says_when_it_was_read(Vendor vendor) {
        TreatyState ended = read(vendor, "HT", Sensitivity.INTERNAL);
        Imprint imprint = ended.imprint();
        TreatyState running = ended.with(new Imprint(
                imprint.number(),
                imprint.version(),
                imprint.issued(),
                imprint.date(),
                imprint.from(),
                imprint.to().plusYears(12),
                imprint.offices(),
                imprint.provisional(),
                imprint.trailPosition(),
                imprint.readAt(),
                imprint.address(),
                imprint.logo(),
                imprint.changes(),
                imprint.zone()));

        assertTrue(cover(ended).contains("As known at the end of, text=31 December 2023"), cover(ended));
        assertTrue(cover(running).contains("As known on, text=1 February 2024, 10:00 UTC"), cover(running));
    }

    private static String cover(TreatyState report) {
        return compose(report, Language.EN).front().facts().toString();
    }

    private static String named(ArticleName article) {
        return article.treaty() + " " + article.article();
    }

    private static String amounts(List<Amount> amounts) {
        return String.join(
                " ",
                amounts.stream().map(amount -> amount.value().toPlainString()).toList());
    }

    private static String counts(List<CountLine> lines) {
        return String.join(
                ", ",
                lines.stream()
                        .map(line -> line.code() + " " + line.counts().get(0).count())
                        .toList());
    }

    private static String statuses(TreatyState report, String treaty, String chapter) {
        StatusLine line = report.compliance().statuses().chapters().stream()
                .filter(one -> one.treaty().equals(treaty) && one.chapter().equals(chapter))
                .findFirst()
                .orElseThrow();
        List<Counted> counts = line.counts();
        return String.join(
                ", ",
                Stream.iterate(0, kind -> kind < counts.size(), kind -> kind + 1)
                        .filter(kind -> !Long.valueOf(0).equals(counts.get(kind).count()))
                        .map(kind -> StatusLine.KINDS.get(kind) + " "
                                + counts.get(kind).count())
                        .toList());
    }

    private static TreatyState read(Vendor vendor, String state, Sensitivity level) {
        return SnapshotTransaction.rehearsed(
                IstmoJdbi.on(TreatyDesk.busy(vendor).snapshots()), handle -> read(handle, state, level));
    }

    private static TreatyState read(Handle handle, String state, Sensitivity level) {
        return new TreatyStateQuery(RegionDesk.CLOCK).read(handle, RegionDesk.request(ScopeKind.STATE, state, level));
    }

    private static Document compose(TreatyState report, Language language) {
        return new TreatyStateComposer().compose(report, language, "");
    }
}
