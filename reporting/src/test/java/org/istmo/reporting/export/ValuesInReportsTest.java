package org.istmo.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.Measured;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.reconcile.StatedFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a report says of an indicator: its parts, what was measured up to its end, targets, and values that do not add up. */
class ValuesInReportsTest {

    private static final ActivityFilter YEAR = new ActivityFilter(
            Map.of(), Optional.of(LocalDate.parse("2023-01-01")), Optional.of(LocalDate.parse("2023-12-31")), "");

    private static final String FIRST = "actual 2023-01-01/2023-06-30";
    private static final String SECOND = "actual 2023-07-01/2023-12-31";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void parts_targets_and_what_was_measured_up_to_the_end_stand_beside_their_rows(Vendor vendor) {
        TestDatabase database = ReconciledResultsTest.measured(vendor);
        ReconciledResultsTest.issued(database);
        fact(database, "indicator.81.actual", FIRST, "22.5");
        fact(database, "indicator.81.actual", SECOND, "8");
        fact(database, "indicator.77.cumulative", FIRST, "22.5");
        fact(database, "indicator.77.cumulative", SECOND, "8");
        fact(database, "indicator.77.cumulative", "actual 2022-07-01/2022-12-31", "4");
        fact(database, "indicator.77.actual.sex~female", FIRST, "12");
        fact(database, "indicator.77.cumulative.sex~female", FIRST, "12");
        fact(database, "indicator.77.target", "target 2023-07-01/2023-12-31", "50");

        Reconciliation found = taken(
                database,
                line(null, told("81", "actual", "30.5"), told("cumulative", "34.5"), told("target", "50")),
                line("Women", told("actual.sex~female", "12"), told("cumulative.sex~female", "12"), null));

        assertEquals(
                List.of(
                        "what.measured.actual: 30.5 / 30.5",
                        "what.measured.cumulative: 30.5 / 34.5",
                        "what.measured.target: 50 / 50",
                        "what.values.actual+what.part sex female: 10 / 12",
                        "what.values.cumulative+what.part sex female: 10 / 12"),
                Explained.said(found.reports()));
        assertEquals(
                List.of("A-1 NO_LONGER_MEASURED actual 2022-07-01/2022-12-31 -4"),
                Explained.named(found.reports().get(1)));
        assertEquals(
                List.of("A-1 MEASURED_SINCE " + FIRST + " -2"),
                Explained.named(found.reports().get(3)));
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_values_that_do_not_add_up_the_last_row_stands_beside_the_last_one_that_was_printed(Vendor vendor) {
        TestDatabase database = ReconciledResultsTest.measured(vendor);
        ReconciledResultsTest.issued(database);
        rates(database);
        fact(database, "indicator.78.actual", FIRST, "22.5");

        Reconciliation then = taken(database, line(null, told("78", "actual", "22.5"), null, null));

        assertEquals(
                "what.values.actual+what.whole+what.last: 8 / 22.5",
                Explained.said(then.reports()).get(0));
        assertEquals(
                List.of("A-1 LATER_VALUE " + SECOND + " 8", "A-1 LATER_VALUE " + FIRST + " -22.5"),
                Explained.named(then.reports().get(0)));
        Explained.allOf(then);

        fact(database, "indicator.79.actual", SECOND, "8");
        Reconciliation now = taken(database, line(null, told("79", "actual", "8"), null, null));
        assertEquals(0, now.reports().get(0).difference().signum());
        assertEquals(List.of(), Explained.named(now.reports().get(0)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_report_says_nothing_of_and_was_measured_since_stands_beside_nought(Vendor vendor) {
        TestDatabase database = ReconciledResultsTest.measured(vendor);
        ReconciledResultsTest.issued(database);

        Reconciliation found = taken(database, line(null, null, null, null));

        assertEquals(
                List.of(
                        "what.measured.actual: 30.5 / 0",
                        "what.measured.cumulative: 30.5 / 0",
                        "what.measured.target: 50 / 0"),
                Explained.said(found.reports()));
        assertEquals(
                List.of("A-1 MEASURED_SINCE " + FIRST + " 22.5", "A-1 MEASURED_SINCE " + SECOND + " 8"),
                Explained.named(found.reports().get(0)));
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_that_two_offices_have_under_one_identifier_is_named_and_not_compared(Vendor vendor) {
        TestDatabase database = ReconciledResultsTest.measured(vendor);
        ReconciledResultsTest.issued(database);
        LedgerDesk.post(
                database,
                LedgerDesk.ROPAN,
                DraftBuilder.anActivity()
                        .called("A-1")
                        .in("PA", "100")
                        .dated("2", "2023-01-01")
                        .build());

        Reconciliation found = taken(database, line(null, told("actual", "30.5"), null, null));

        assertEquals(List.of(), found.reports());
        assertEquals(
                List.of("1", "IST-9 A-1 · Prosecutors · actual"),
                found.notes().stream()
                        .filter(note -> note.word().equals("note.values.offices"))
                        .findFirst()
                        .orElseThrow()
                        .filled());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_cannot_be_compared_is_named_with_why(Vendor vendor) {
        TestDatabase database = ReconciledResultsTest.measured(vendor);
        ReconciledResultsTest.issued(database);
        rates(database);
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, said, sex, age_group, country, location, dimensions,"
                                        + " comment_en, comment_es) VALUES (901, 2, 'actual', 9, 7, '', '', '', '', '', '', '', '')"));
        String longest = "x".repeat(300);

        Reconciliation found = taken(
                database,
                line(
                        null,
                        told("actual", "8"),
                        new Measured("indicator.77.cumulative", null, "", true),
                        new Measured("indicator.77.target", null, "Many", false)),
                named(longest, told("80", "actual", "1")));

        assertEquals(List.of(), found.reports());
        assertEquals(
                List.of(
                        "note.values.suppressed 1 IST-9 A-1 · Prosecutors · cumulative",
                        "note.values.words 1 IST-9 A-1 · Prosecutors · target",
                        "note.values.long 1 IST-9 A-1 · " + "x".repeat(79) + "… · actual",
                        "note.values.twofold 1 IST-9 A-1 · Prosecutors · actual"),
                found.notes().stream()
                        .filter(note -> note.word().startsWith("note.values."))
                        .map(note -> note.word() + " " + String.join(" ", note.filled()))
                        .toList());
        assertFalse(found.apart().stream().anyMatch(one -> one.report().id() == 9), "It is looked at");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_more_than_a_thousand_values_the_first_thousand_are_compared_and_the_others_are_named(Vendor vendor) {
        TestDatabase database = ReconciledResultsTest.measured(vendor);
        ReconciledResultsTest.issued(database);
        List<ResultLine> lines = new ArrayList<>();
        for (int indicator = 1; indicator <= 1_002; indicator++) {
            lines.add(named("I-" + indicator, told("1" + indicator, "actual", "1")));
        }

        Reconciliation found = taken(database, lines.toArray(ResultLine[]::new));

        assertEquals(1_000, found.reports().size());
        assertEquals(
                List.of("2", "IST-9 A-1 · I-1001 · actual; IST-9 A-1 · I-1002 · actual"),
                found.notes().stream()
                        .filter(note -> note.word().equals("note.values.many"))
                        .findFirst()
                        .orElseThrow()
                        .filled());
    }

    private static void rates(TestDatabase database) {
        database.jdbi().useHandle(handle -> handle.execute("UPDATE result_indicator SET measure = '2'"));
    }

    private static Reconciliation taken(TestDatabase database, ResultLine... lines) {
        StatedFigures printed = new StatedFigures() {
            @Override
            public List<Figure> of(Report report) {
                return List.of();
            }

            @Override
            public List<ResultLine> results(Report report) {
                return List.of(lines);
            }
        };
        return TakenRows.by(TakenRows.AUDITOR, database, ExportedLedger.RESULTS, YEAR, printed)
                .reconciliation();
    }

    private static Measured told(String of, String value) {
        return told("77", of, value);
    }

    private static Measured told(String indicator, String of, String value) {
        return new Measured("indicator." + indicator + "." + of, new BigDecimal(value), "", false);
    }

    private static ResultLine line(
            @Nullable String part,
            @Nullable Measured actual,
            @Nullable Measured cumulative,
            @Nullable Measured target) {
        return line("Prosecutors", part, actual, cumulative, target);
    }

    private static ResultLine named(String indicator, Measured actual) {
        return line(indicator, null, actual, null, null);
    }

    private static ResultLine line(
            String indicator,
            @Nullable String part,
            @Nullable Measured actual,
            @Nullable Measured cumulative,
            @Nullable Measured target) {
        return new ResultLine(
                "A-1",
                new Text("", ""),
                "1",
                new Text("Trained", "Capacitados"),
                new Text(indicator, indicator),
                "people",
                part == null ? null : Text.untranslated(part),
                null,
                target,
                actual,
                cumulative);
    }

    private static void fact(TestDatabase database, String figure, String period, String counted) {
        List<Object> facts = new ArrayList<>(List.of(figure, period, new BigDecimal(counted)));
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity)"
                                + " SELECT 9, CAST(? AS VARCHAR(200)), 1 + (SELECT COUNT(*) FROM lineage_fact), 'measurement', CAST(? AS VARCHAR(200)), '', '', CAST(? AS NUMERIC(38,6)), 'internal'",
                        facts.toArray()));
    }
}
