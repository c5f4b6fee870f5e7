package org.istmo.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.Measured;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.lineage.FactRow;
import org.istmo.reporting.lineage.Lineage;
import org.istmo.reporting.reconcile.Comparison;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.reconcile.StatedFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngagedLedgersTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donors_verifier_takes_what_their_own_agreement_paid_and_no_more_of_an_entry(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);

        TakenRows own = taken(Verifiers.ONE, database, ExportedLedger.TRANSACTIONS, ActivityFilter.ALL);
        TakenRows others = taken(Verifiers.OTHER, database, ExportedLedger.TRANSACTIONS, ActivityFilter.ALL);

        assertEquals(List.of("V-1", "withheld"), own.column("activity"));
        assertEquals(List.of("60.000000", "30.000000"), own.column("value"));
        assertEquals(List.of("60.00", "30.00"), own.column("value_usd"));
        assertEquals(List.of("60.000000", "30.000000"), own.column("share_value"));
        assertEquals(List.of("G-7", "G-7"), own.column("grant"));
        assertEquals(List.of("D-7", "D-7"), own.column("donor"));
        assertEquals(List.of("", ""), own.column("counted"));
        assertEquals("", own.rows.get(1).get("title"));
        assertTrue(
                own.column("evidence").stream().allMatch(link -> link.matches("https://istmo.example/entries/\\d+")),
                () -> own.column("evidence").toString());
        assertEquals(List.of("V-1", "V-2"), others.column("activity"));
        assertEquals(List.of("40.000000", "50.000000"), others.column("value"));
        assertFalse(others.rows.toString().contains("7\""), others.rows::toString);
        assertFalse(others.rows.toString().contains("G-7"), others.rows::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void its_cover_and_the_figures_beside_it_are_of_their_agreement_alone(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);

        TakenRows own = taken(Verifiers.ONE, database, ExportedLedger.TRANSACTIONS, ActivityFilter.ALL);

        assertEquals(
                Map.of("grant", "G-7", "from", "2023-03-01", "to", "2023-03-31"),
                own.cover().filter());
        assertEquals("90.00", own.cover().sums().get(0).usd().toPlainString());
        List<Comparison> beside = own.reconciliation().figures();
        assertEquals(1, beside.size(), beside::toString);
        assertEquals("90.00", beside.get(0).stated().toPlainString());
        assertEquals(0, beside.get(0).difference().signum());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatever_they_filter_by_takes_nothing_of_others_and_tells_nothing_of_them(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);

        for (ExportedLedger ledger :
                List.of(ExportedLedger.TRANSACTIONS, ExportedLedger.ACTIVITIES, ExportedLedger.RESULTS)) {
            for (ActivityFilter outside : List.of(
                    by(By.GRANT, "G-8"),
                    by(By.DONOR, "D-8"),
                    by(By.SENSITIVITY, "confidential"),
                    dated("2023-04-01", "2023-04-30"),
                    dated("2022-01-01", "2022-12-31"),
                    new ActivityFilter(Map.of(), Optional.empty(), Optional.empty(), "V-3"))) {
                TakenRows none = taken(Verifiers.ONE, database, ledger, outside);

                assertEquals(List.of(), none.rows, () -> ledger + " by " + outside);
                assertEquals(0, none.cover().rows());
            }
        }
        assertEquals(
                List.of("V-1"),
                taken(Verifiers.ONE, database, ExportedLedger.TRANSACTIONS, dated("2023-03-05", "2023-03-05"))
                        .column("activity"));
        assertEquals(
                2,
                taken(Verifiers.ONE, database, ExportedLedger.TRANSACTIONS, by(By.GRANT, "G-7"))
                        .rows
                        .size());
        assertEquals(
                2,
                taken(Verifiers.ONE, database, ExportedLedger.TRANSACTIONS, by(By.DONOR, "D-7"))
                        .rows
                        .size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_an_activity_that_others_fund_too_they_are_told_their_own_alone(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE activity SET same_event_as = (SELECT k.id FROM activity k WHERE k.identifier = 'V-2') WHERE identifier = 'V-1'"));

        TakenRows own = taken(Verifiers.ONE, database, ExportedLedger.ACTIVITIES, ActivityFilter.ALL);

        assertEquals(List.of("V-1"), own.column("activity"));
        assertEquals(List.of("G-7"), own.column("grant"));
        assertEquals(List.of("D-7"), own.column("donor"));
        assertEquals(List.of(""), own.column("counted"));
        assertEquals(List.of(""), own.column("same_event_as"));
        assertEquals(List.of(""), own.column("evidence"));
        TakenRows all = TakenRows.of(database, ExportedLedger.ACTIVITIES, ActivityFilter.ALL);
        assertEquals("G-7;G-8", all.rows.get(0).get("grant"));
        assertEquals("V-2", all.rows.get(0).get("same_event_as"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_in_no_report_is_marked_to_them_and_what_an_overlap_left_out_is_not(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        mark(database, "V-1", "same-money");
        mark(database, "V-3", "parent");

        TakenRows own = taken(Verifiers.ONE, database, ExportedLedger.TRANSACTIONS, ActivityFilter.ALL);

        assertEquals(List.of("", "parent"), own.column("left_out"));
        assertEquals(List.of("60.000000", "0"), own.column("figure_value"));
    }

    private static void mark(TestDatabase database, String activity, String mark) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE allocation SET left_out = ? WHERE entry IN (SELECT e.id FROM entry e JOIN activity a ON a.id = e.activity WHERE a.identifier = ?)",
                        mark,
                        activity));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_people_they_are_told_no_parts_and_no_count_of_a_few(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        measure(database, "1 1 3 ", "1 2 2 female", "1 3 1 male", "2 1 30 ", "2 2 3 female");

        TakenRows own = taken(Verifiers.ONE, database, ExportedLedger.RESULTS, ActivityFilter.ALL);
        TakenRows all = TakenRows.of(database, ExportedLedger.RESULTS, ActivityFilter.ALL);

        assertEquals(List.of("", "30.000000"), own.column("value"));
        assertEquals(List.of("withheld", ""), own.column("said"));
        assertEquals(List.of("", ""), own.column("sex"));
        assertEquals(List.of("", "Told of 30"), own.column("comment"));
        assertEquals(5, all.rows.size());
        assertTrue(all.column("value").contains("2.000000"), all.rows::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void their_activities_and_measurements_are_held_against_what_they_are_told_and_their_reports(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        measure(database, "1 1 3 ", "1 2 2 female", "1 3 1 male", "2 1 30 ", "2 2 3 female");
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es, description_en, description_es)"
                            + " VALUES (902, 900, 2, '1', 'people', TRUE, 'Judges', '', '', '')");
            handle.execute(
                    "INSERT INTO indicator_period (indicator, ordinal, period_start, period_end) VALUES (902, 1, DATE '2023-03-01', DATE '2023-03-31')");
            handle.execute(
                    "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, said, sex, age_group, country, location, dimensions,"
                            + " comment_en, comment_es) VALUES (902, 1, 'actual', 1, 20, '', '', '', '', '', '', '', '')");
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version, issued_at, claimed_at)"
                            + " VALUES (9, 'IST-9', 'donor-progress', 'grant', 'G-7', 'LPO-MEX', DATE '2023-03-01', DATE '2023-03-31', 'en', 'pdf', 'issued', 100, 1, 1,"
                            + " 'k', 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
            handle.execute("INSERT INTO report_audience (report, donor, agreement) VALUES (9, 'D-7', 7)");
            handle.execute(
                    "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity) VALUES"
                            + " (9, 'indicator.78.cumulative', 1, 'measurement', 'actual 2022-01-01/2022-12-31', '', '', 7, 'internal'),"
                            + " (9, 'indicator.78.cumulative', 2, 'measurement', 'actual 2023-03-01/2023-03-31', '', '', 20, 'internal')");
        });

        Reconciliation activities = taken(Verifiers.ONE, database, ExportedLedger.ACTIVITIES, ActivityFilter.ALL)
                .reconciliation();
        Reconciliation results = TakenRows.by(
                        Verifiers.ONE, database, ExportedLedger.RESULTS, ActivityFilter.ALL, printed())
                .reconciliation();

        assertEquals(
                List.of(
                        "what.activities.told: 1 / 1",
                        "what.activities.told.of.office LPO-MEX: 1 / 1",
                        "what.activities.told.of.status 2: 1 / 1"),
                Explained.said(activities.figures()));
        assertEquals(
                List.of("IST-9 NO_SUCH_FIGURE"),
                activities.apart().stream()
                        .map(one -> one.report().number() + " " + one.why())
                        .toList());
        assertEquals(List.of("what.rows: 3 / 3", "what.measured.actual: 50 / 50"), Explained.said(results.figures()));
        assertEquals(
                List.of("what.measured.actual: 20 / 0", "what.measured.cumulative: 20 / 27"),
                Explained.said(results.reports()));
        assertEquals(List.of(), Explained.named(results.reports().get(1)), "It is of other dates than theirs");
        assertEquals(1, results.reports().get(1).more().get(0).count());
        assertEquals(
                List.of(
                        "note.values.few 2 IST-9 V-1 · Prosecutors · actual; IST-9 V-1 · Prosecutors · cumulative",
                        "note.values.parts 1 IST-9 V-1 · Prosecutors · actual sex female"),
                results.notes().stream()
                        .filter(note -> note.word().startsWith("note.values"))
                        .map(note -> note.word() + " " + String.join(" ", note.filled()))
                        .toList(),
                "A difference would tell a count of three");
        Explained.allOf(results);
        Reconciliation others = taken(Verifiers.OTHER, database, ExportedLedger.ACTIVITIES, ActivityFilter.ALL)
                .reconciliation();
        assertEquals(
                "what.activities.told: 2 / 2", Explained.said(others.figures()).get(0));
        assertEquals(List.of(), others.apart(), "The report is no business of theirs");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_that_no_row_has_is_a_difference_and_named(Vendor vendor) {
        Reconciliation found =
                NoRows.of(Verifiers.OTHER, Verifiers.ledger(vendor), ExportedLedger.ACTIVITIES, by(By.GRANT, "G-8"));

        assertEquals(
                List.of(
                        "what.activities.told: 0 / 2",
                        "what.activities.told.of.office LPO-MEX: 0 / 2",
                        "what.activities.told.of.status 2: 0 / 2"),
                Explained.said(found.figures()));
        assertEquals(
                List.of("V-1 OTHER  -1", "V-2 OTHER  -1"),
                Explained.named(found.figures().get(1)));
        found.figures()
                .forEach(one ->
                        assertEquals(0, one.explained().signum(), "Nobody knows why, so that it is not explained"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_figure_of_a_report_no_measurement_tells_those_outside_a_count_of_a_few(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version)"
                            + " VALUES (9, 'IST-9', 'donor-progress', 'grant', 'G-7', 'LPO-MEX', DATE '2023-03-01', DATE '2023-03-31', 'en', 'pdf', 'issued', 100, 1, 1,"
                            + " 'k', 1, CURRENT_TIMESTAMP, 1)");
            handle.execute(
                    "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity) VALUES"
                            + " (9, 'a', 1, 'measurement', 'actual', '', '', 3, 'internal'), (9, 'a', 2, 'measurement', 'actual', '', '', 30, 'internal'),"
                            + " (9, 'b', 1, 'measurement', 'actual', '', '', 30, 'internal')");
        });

        assertEquals(List.of("", ""), counted(database, Scope.auditing(Verifiers.ONE), "a"));
        assertEquals(List.of("30"), counted(database, Scope.auditing(Verifiers.ONE), "b"));
        Scope donor = Scope.of(Staff.DONOR);
        assertEquals(List.of("", ""), counted(database, donor, "a"));
        assertEquals(List.of("30"), counted(database, donor, "b"));
        assertEquals(List.of("3", "30"), counted(database, Scope.of(Staff.AUDITOR), "a"));
    }

    private static List<String> counted(TestDatabase database, Scope scope, String figure) {
        List<String> counted = new ArrayList<>();
        for (FactRow row : new Lineage(database.dataSource()).facts(scope, 9, figure, 0, 9)) {
            BigDecimal amount = row.fact().counted();
            counted.add(amount == null ? "" : amount.stripTrailingZeros().toPlainString());
        }
        return counted;
    }

    private static StatedFigures printed() {
        return new StatedFigures() {
            @Override
            public List<Figure> of(Report report) {
                return List.of();
            }

            @Override
            public List<ResultLine> results(Report report) {
                return List.of(
                        said(
                                "Prosecutors",
                                null,
                                new Measured("indicator.77.cumulative", new BigDecimal("33"), "", false)),
                        said("Judges", null, new Measured("indicator.78.cumulative", new BigDecimal("27"), "", false)),
                        said(
                                "Prosecutors",
                                new Measured("indicator.77.actual.sex~female", new BigDecimal("5"), "", false),
                                null));
            }
        };
    }

    private static ResultLine said(String indicator, @Nullable Measured actual, @Nullable Measured cumulative) {
        return new ResultLine(
                "V-1",
                new Text("", ""),
                "1",
                new Text("Trained", ""),
                new Text(indicator, ""),
                "people",
                null,
                null,
                null,
                actual,
                cumulative);
    }

    /** @param told period, number, amount and sex of what was measured of V-1 in March */
    private static void measure(TestDatabase database, String... told) {
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO activity_result (id, activity, ordinal, type, title_en, title_es, description_en, description_es)"
                            + " SELECT 900, id, 1, '1', 'Trained', '', '', '' FROM activity WHERE identifier = 'V-1'");
            handle.execute(
                    "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es, description_en, description_es)"
                            + " VALUES (901, 900, 1, '1', 'people', TRUE, 'Prosecutors', '', '', '')");
            handle.execute(
                    "INSERT INTO indicator_period (indicator, ordinal, period_start, period_end) VALUES"
                            + " (901, 1, DATE '2023-03-01', DATE '2023-03-15'), (901, 2, DATE '2023-03-16', DATE '2023-03-31')");
            for (String one : told) {
                String[] said = (one + "|").split(" ");
                handle.execute(
                        "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, said, sex, age_group, country, location, dimensions,"
                                + " comment_en, comment_es) VALUES (901, ?, 'actual', ?, ?, '', ?, '', '', '', '', ?, '')",
                        Integer.parseInt(said[0]),
                        Integer.parseInt(said[1]),
                        new BigDecimal(said[2]),
                        said[3].replace("|", ""),
                        "Told of " + said[2]);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_documents_that_an_activity_names_to_them_are_those_of_their_entries(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE entry SET document = CASE WHEN transaction_date < DATE '2023-04-01' THEN 'D-3' ELSE 'D-4' END"));

        assertEquals(
                List.of("D-3"),
                taken(Verifiers.ONE, database, ExportedLedger.ACTIVITIES, ActivityFilter.ALL)
                        .column("documents"));
        assertEquals(
                "D-3;D-4",
                TakenRows.of(database, ExportedLedger.ACTIVITIES, ActivityFilter.ALL)
                        .rows
                        .get(0)
                        .get("documents"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void by_what_no_row_shows_nothing_is_found_of_what_is_withheld(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE entry SET cause = 'overlap' WHERE transaction_date = DATE '2023-03-05'");
            handle.execute("UPDATE entry SET cause = 'allocation' WHERE transaction_date <> DATE '2023-03-05'");
            handle.execute("INSERT INTO support (entry, part, scheme, code, article, amount, usd)"
                    + " SELECT p.entry, p.part, 'treaty', 'UNCAC', '12', p.amount, p.usd FROM allocation p");
        });

        TakenRows found = taken(Verifiers.ONE, database, ExportedLedger.TRANSACTIONS, by(By.ARTICLE, "UNCAC 12"));

        assertEquals(List.of("V-1"), found.column("activity"));
        TakenRows all = taken(Verifiers.ONE, database, ExportedLedger.TRANSACTIONS, by(By.COUNTRY, "MX"));
        assertEquals(List.of("V-1", "withheld"), all.column("activity"));
        assertEquals(List.of("allocation", "allocation"), all.column("cause"));
        assertEquals("", all.rows.get(1).get("import"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_trail_and_the_treaties_are_no_agreements_and_stay_closed_to_them(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);

        for (ExportedLedger ledger : List.of(ExportedLedger.AUDIT_TRAIL, ExportedLedger.TREATY_OBLIGATIONS)) {
            assertThrows(Forbidden.class, () -> taken(Verifiers.ONE, database, ledger, ActivityFilter.ALL));
        }
        for (Reader other : List.of(Staff.OFFICER, Staff.FINANCE, Staff.HEAD, Staff.TREATY, Staff.ADMIN, Staff.DONOR)) {
            for (ExportedLedger ledger : ExportedLedger.values()) {
                assertThrows(Forbidden.class, () -> taken(other, database, ledger, ActivityFilter.ALL));
            }
        }
    }

    private static TakenRows taken(Reader by, TestDatabase database, ExportedLedger ledger, ActivityFilter filter) {
        return TakenRows.by(by, database, ledger, filter);
    }

    private static ActivityFilter by(By by, String code) {
        return new ActivityFilter(Map.of(by, List.of(code)), Optional.empty(), Optional.empty(), "");
    }

    private static ActivityFilter dated(String from, String to) {
        return new ActivityFilter(Map.of(), Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)), "");
    }
}
