package org.istmo.reporting.export;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.Measured;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.reconcile.StatedFigures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciledResultsTest {

    private static final ActivityFilter YEAR = new ActivityFilter(
            Map.of(), Optional.of(LocalDate.parse("2023-01-01")), Optional.of(LocalDate.parse("2023-12-31")), "");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void values_are_added_up_by_unit_without_their_parts_beside_the_tables(Vendor vendor) {
        TestDatabase database = measured(vendor);

        Reconciliation found = taken(database, ActivityFilter.ALL, report -> List.of());

        assertEquals(
                List.of("what.rows: 5 / 5", "what.measured.actual: 30.5 / 30.5", "what.measured.target: 50 / 50"),
                Explained.said(found.figures()));
        assertEquals("people", found.figures().get(1).unit());
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_no_row_has_and_the_tables_have_is_a_difference(Vendor vendor) {
        Reconciliation found = NoRows.of(measured(vendor), ExportedLedger.RESULTS, ActivityFilter.ALL);

        assertEquals(
                List.of("what.rows: 0 / 5", "what.measured.actual: 0 / 30.5", "what.measured.target: 0 / 50"),
                Explained.said(found.figures()));
        assertTrue(found.notes().stream().anyMatch(note -> note.word().equals("note.shared.filter")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_value_that_is_exact_as_text_is_in_no_sum_and_named(Vendor vendor) {
        TestDatabase database = measured(vendor);
        String huge = "12345678901234567890.25";
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE indicator_measurement SET amount = CAST(? AS NUMERIC(38,6)) WHERE kind = 'target'",
                        huge));

        Reconciliation found = taken(database, ActivityFilter.ALL, report -> List.of());

        assertEquals(
                List.of("A-1 EXACT_AS_TEXT " + huge + "0000 -" + huge),
                Explained.named(Explained.one(found.figures(), "what.measured.target")));
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_measured_since_a_report_is_named_though_its_rows_have_new_numbers(Vendor vendor) {
        TestDatabase database = measured(vendor);
        issued(database);

        Reconciliation found = taken(database, YEAR, printed("Prosecutors", "24.5"));

        assertEquals(
                "what.measured.actual: 30.5 / 24.5",
                Explained.said(found.reports()).get(0));
        assertEquals(
                List.of(
                        "A-1 MEASURED_SINCE actual 2023-01-01/2023-06-30 2",
                        "A-1 MEASURED_SINCE actual 2023-07-01/2023-12-31 8",
                        "A-1 NO_LONGER_MEASURED actual 2023-02-01/2023-02-28 -4"),
                Explained.named(found.reports().get(0)));
        Explained.allOf(found);
    }

    private static Reconciliation taken(TestDatabase database, ActivityFilter filter, StatedFigures printed) {
        return TakenRows.by(TakenRows.AUDITOR, database, ExportedLedger.RESULTS, filter, printed)
                .reconciliation();
    }

    private static StatedFigures printed(String indicator, String value) {
        return new StatedFigures() {
            @Override
            public List<Figure> of(Report report) {
                return List.of();
            }

            @Override
            public List<ResultLine> results(Report report) {
                return List.of(new ResultLine(
                        "A-1",
                        new Text("", ""),
                        "1",
                        new Text("Trained", "Capacitados"),
                        new Text(indicator, indicator),
                        "people",
                        null,
                        null,
                        null,
                        new Measured("indicator.77.actual", new BigDecimal(value), "", false),
                        null));
            }
        };
    }

    /** 22.5 in the first half of 2023, a part of it women, 8 in the second, 50 aimed at, and an indicator that was never measured. */
    static TestDatabase measured(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "100")
                        .dated("2", "2023-01-01")
                        .build());
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO activity_result (id, activity, ordinal, type, title_en, title_es, description_en, description_es)"
                            + " SELECT 900, id, 1, '1', 'Trained', '', '', '' FROM activity WHERE identifier = 'A-1'");
            for (int number : new int[] {901, 902}) {
                handle.execute(
                        "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es, description_en, description_es)"
                                + " VALUES (?, 900, ?, '1', 'people', TRUE, ?, '', '', '')",
                        number,
                        number,
                        number == 901 ? "Prosecutors" : "Judges");
            }
            handle.execute(
                    "INSERT INTO indicator_period (indicator, ordinal, period_start, period_end) VALUES"
                            + " (901, 1, DATE '2023-01-01', DATE '2023-06-30'), (901, 2, DATE '2023-07-01', DATE '2023-12-31')");
            for (String one : List.of("1 actual 1 22.5 ", "1 actual 2 10 female", "2 actual 1 8 ", "2 target 1 50 ")) {
                String[] said = (one + "|").split(" ");
                handle.execute(
                        "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, said, sex, age_group, country, location, dimensions,"
                                + " comment_en, comment_es) VALUES (901, ?, ?, ?, ?, '', ?, '', '', '', '', '', '')",
                        Integer.parseInt(said[0]),
                        said[1],
                        Integer.parseInt(said[2]),
                        new BigDecimal(said[3]),
                        said[4].replace("|", ""));
            }
        });
        return database;
    }

    /** A report that printed 20.5 of the first half of the year, and 4 of a month that was measured by itself then. */
    static void issued(TestDatabase database) {
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version, issued_at, claimed_at)"
                            + " VALUES (9, 'IST-9', 'donor-progress', 'region', 'all', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'issued', 100, 1, 1,"
                            + " 'k', 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
            handle.execute(
                    "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity) VALUES"
                            + " (9, 'indicator.77.actual', 1, 'measurement', 'actual 2023-01-01/2023-06-30', '', '', 20.5, 'internal'),"
                            + " (9, 'indicator.77.actual', 2, 'measurement', 'actual 2023-02-01/2023-02-28', '', '', 4, 'internal')");
        });
    }
}
