package org.istmo.reporting.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.region.Bridge;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.region.OverlapLine;
import org.istmo.reporting.dataset.region.RegionalOverview;
import org.istmo.reporting.query.region.RegionalOverviewQuery;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.region.RegionalOverviewComposer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegionalOverviewTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_figure_is_the_sum_of_its_rows_and_every_total_of_its_parts(Vendor vendor) {
        TestDatabase database = RegionDesk.busy(vendor);
        RegionalOverview overview = read(database);
        Document english = compose(overview, Language.EN);
        Document spanish = compose(overview, Language.ES);

        assertTrue(Walk.down(database, english, spanish) > 100);
        Walk.over(english);
        Walk.over(spanish);
        Walk.beside(english, spanish);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_decision_was_made_on_the_day_of_the_office(Vendor vendor) {
        TestDatabase database = RegionDesk.busy(vendor);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE overlap_decision SET done_at = TIMESTAMP WITH TIME ZONE '2023-11-06 05:59:00+00'"));

        assertEquals(
                "2023-11-05",
                read(database).overlaps().decided().get(0).decidedOn().toString());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_empty_period_says_so_and_has_every_quarter(Vendor vendor) {
        TestDatabase database = RegionDesk.empty(vendor);
        RegionalOverview overview = read(database);
        Document english = compose(overview, Language.EN);

        Walk.down(database, english, compose(overview, Language.ES));
        Walk.over(english);
        assertEquals(
                List.of("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"),
                overview.quarters().stream().map(MoneyLine::code).toList());
        assertTrue(english.toString().contains("Nothing was posted in this period"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_bridge_goes_from_what_was_reported_to_what_is_counted(Vendor vendor) {
        RegionalOverview overview = read(RegionDesk.busy(vendor));

        // 4.99 of pesos, converted part by part, and -0.01 of Mexico, 60.02 and 33.33 of Panama, 400 of the child,
        // 12.34 of the centre, 3 that are confidential.
        assertEquals("513.67 - 33.33 - 0.00 - 0.00 = 480.34", bridge(overview, Measure.EXPENDITURE));
        assertEquals("50.00 - 0.00 - 50.00 - 0.00 = 0.00", bridge(overview, Measure.DISBURSEMENT));
        assertEquals("50.00 - 0.00 - 50.00 - 0.00 = 0.00", bridge(overview, Measure.INCOME));
        assertEquals("500.00 - 0.00 - 0.00 - 0.00 = 500.00", bridge(overview, Measure.COMMITMENT_RECEIVED));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_in_no_figure_is_shown_apart(Vendor vendor) {
        RegionalOverview overview = read(RegionDesk.busy(vendor));

        int expenditure = MoneyLine.MEASURES.indexOf(Measure.EXPENDITURE);
        Map<String, BigDecimal> apart = overview.apart().stream()
                .collect(Collectors.toMap(
                        line -> line.code(),
                        line -> line.amounts().get(expenditure).value()));
        assertEquals(Map.of("parent", new BigDecimal("1000.00"), "external", new BigDecimal("7.00")), apart);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void transfers_are_shown_with_both_their_ends(Vendor vendor) {
        RegionalOverview overview = read(RegionDesk.busy(vendor));

        assertEquals(
                List.of("income ROPAN-COE-TOC 50", "disbursement ROPAN-COE-TOC 50"),
                overview.transfers().lines().stream()
                        .map(line -> line.measure().key() + " " + line.code() + " "
                                + line.amount().value().stripTrailingZeros().toPlainString())
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void overlaps_are_counted_as_decided_and_each_decision_is_shown(Vendor vendor) {
        RegionalOverview overview = read(RegionDesk.busy(vendor));

        assertEquals(
                "{different=1, open=1, same-activity=0, same-money=1}",
                new TreeMap<>(counts(overview.overlaps().pairs())).toString());
        OverlapLine same = overview.overlaps().decided().get(0);
        assertEquals("LPO-MEX", same.kept());
        assertEquals(new BigDecimal("33.33"), same.leftOut().get(1).value());
        OverlapLine different = overview.overlaps().decided().get(1);
        assertNull(different.kept());
        assertEquals("Withheld", different.right().title().en());
        assertFalse(overview.toString().contains("SECRET"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_event_counts_once_and_few_people_are_not_told_of(Vendor vendor) {
        RegionalOverview overview = read(RegionDesk.busy(vendor));

        assertEquals(Long.valueOf(86), overview.reach().people().count());
        Map<String, String> people = overview.reach().kinds().stream()
                .collect(Collectors.toMap(
                        CountLine::code,
                        line -> String.valueOf(line.counts().get(1).count())));
        // Three took part in the exchange; the twelve of the assistance would tell of them, and what has no kind
        // reached nobody.
        assertEquals("null", people.get("exchange"));
        assertEquals("null", people.get("assistance"));
        assertEquals("71", people.get("training"));
        assertEquals(1, overview.reach().withheld());
    }

    @Test
    void five_thousand_activities_with_long_titles_add_up_as_one_does() {
        TestDatabase database = RegionDesk.empty(Vendor.POSTGRESQL);
        RegionDesk.many(database, 5_000);
        RegionalOverview overview = read(database);
        Document spanish = compose(overview, Language.ES);

        Walk.over(spanish);
        assertEquals(Long.valueOf(5_000), overview.reach().activities().count());
        assertEquals("5000.00", total(overview));
        assertEquals(5_000, overview.overlaps().decided().size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void one_activity_is_a_whole_report(Vendor vendor) {
        TestDatabase database = RegionDesk.empty(vendor);
        RegionDesk.many(database, 1);
        RegionalOverview overview = read(database);
        Document english = compose(overview, Language.EN);

        Walk.over(english);
        Walk.down(database, english, compose(overview, Language.ES));
        assertEquals("1.00", total(overview));
    }

    private static String total(RegionalOverview overview) {
        return overview.total()
                .money()
                .get(MoneyLine.MEASURES.indexOf(Measure.EXPENDITURE))
                .counted()
                .value()
                .toPlainString();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_frozen_dataset_reads_back_as_it_was(Vendor vendor) throws IOException {
        RegionalOverview overview = read(RegionDesk.busy(vendor));
        ByteArrayOutputStream frozen = new ByteArrayOutputStream();
        new SnapshotCodec().write(overview, frozen);

        assertEquals(
                overview,
                new SnapshotCodec().read(new ByteArrayInputStream(frozen.toByteArray()), RegionalOverview.class));
    }

    private static Map<String, Long> counts(List<CountLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        CountLine::code,
                        line -> Objects.requireNonNull(line.counts().get(0).count())));
    }

    private static String bridge(RegionalOverview overview, Measure measure) {
        Bridge bridge = overview.bridge().stream()
                .filter(line -> line.measure() == measure)
                .findFirst()
                .orElseThrow();
        return bridge.reported().value() + " - "
                + bridge.leftOut().stream()
                        .map(amount -> amount.value().toPlainString())
                        .collect(Collectors.joining(" - "))
                + " = " + bridge.counted().value();
    }

    private static RegionalOverview read(TestDatabase database) {
        return SnapshotTransaction.on(
                database.snapshots(),
                handle -> new RegionalOverviewQuery(RegionDesk.CLOCK)
                        .read(handle, RegionDesk.request(ScopeKind.REGION, "all", "LPO-MEX")));
    }

    private static Document compose(RegionalOverview overview, Language language) {
        return new RegionalOverviewComposer().compose(overview, language, "");
    }
}
