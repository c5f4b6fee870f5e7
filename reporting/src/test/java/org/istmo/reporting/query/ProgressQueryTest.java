package org.istmo.reporting.query;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.reporting.query.StatementDesk.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.MissingNarrative;
import org.istmo.reporting.dataset.progress.Progress;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.render.Placeholders;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.DocumentTies;
import org.istmo.reporting.render.document.Layouts;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.progress.ProgressComposer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressQueryTest {

    private static final ProgressComposer COMPOSER = new ProgressComposer();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_figure_is_the_sum_of_its_rows_and_every_table_has_its_layout(Vendor vendor) {
        StatementDesk desk = trained(vendor);
        for (ScopeKind kind : List.of(ScopeKind.GRANT, ScopeKind.DONOR)) {
            Progress progress = read(desk, kind, kind == ScopeKind.GRANT ? "E-1" : "US-GOV-11");

            List<Figure> figures = figures(progress);

            assertTrue(figures.size() > 10, figures::toString);
            PrintedRows.addUp(desk.database(), figures);
            Document spanish = COMPOSER.compose(progress, Language.ES, "");
            assertEquals(List.of(), DocumentTies.broken(spanish));
            Layouts layouts = Layouts.of("donor-progress");
            for (Table table : spanish.tables().toList()) {
                assertEquals(
                        layouts.named(table.layout()).columns().stream()
                                .map(column -> column.key())
                                .toList(),
                        table.columns().stream().map(column -> column.key()).toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void people_are_told_by_sex_and_age_but_for_small_counts_and_what_would_reveal_them(Vendor vendor) {
        Progress progress = read(trained(vendor), ScopeKind.GRANT, "E-1");

        List<String> keys =
                figures(progress).stream().map(figure -> figure.amount().key()).toList();

        assertTrue(keys.contains("people.all.all"));
        assertFalse(keys.contains("people.male.adult"));
        assertFalse(keys.contains("people.female.adult"), keys::toString);
        assertEquals(
                new BigDecimal("43"),
                Objects.requireNonNull(progress.people()
                        .groups()
                        .get(progress.people().groups().size() - 1)
                        .counts()
                        .get(progress.people().sexes().size())
                        .people()));
        assertEquals(new BigDecimal("9"), progress.people().undated());
        assertTrue(progress.leftUnsaid().counts() > 1);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_indicator_has_what_was_measured_in_the_period_and_in_all(Vendor vendor) {
        ResultLine line =
                read(trained(vendor), ScopeKind.GRANT, "E-1").results().get(0);

        assertEquals("Officers trained", line.indicator().en());
        assertEquals(new BigDecimal("30"), Objects.requireNonNull(line.actual()).value());
        assertEquals(
                new BigDecimal("42"), Objects.requireNonNull(line.cumulative()).value());
        assertEquals(new BigDecimal("40"), Objects.requireNonNull(line.target()).value());
        assertNull(line.part());
    }

    /** 5 from July 2022 to June 2023, 7 from July 2023 to June 2024. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_measurement_counts_whole_in_the_one_report_that_its_period_ends_in(Vendor vendor) {
        StatementDesk desk = trained(vendor);
        desk.database().jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM indicator_measurement");
            handle.execute("UPDATE indicator_period SET period_start = DATE '2022-07-01', period_end = DATE"
                    + " '2023-06-30' WHERE ordinal = 1");
            handle.execute("UPDATE indicator_period SET period_start = DATE '2023-07-01', period_end = DATE"
                    + " '2024-06-30' WHERE ordinal = 2");
            handle.execute("INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, sex, said,"
                    + " age_group, country, location, dimensions, comment_en, comment_es) VALUES (1, 1, 'actual', 1, 5,"
                    + " '', '', '', '', '', '', '', ''), (1, 2, 'actual', 1, 7, '', '', '', '', '', '', '', '')");
        });

        assertEquals("null", actual(desk, "2022-01-01", "2022-12-31"));
        assertEquals("5 of 5", actual(desk, "2023-01-01", "2023-12-31"));
        assertEquals("7 of 12", actual(desk, "2024-01-01", "2024-12-31"));
        assertTrue(COMPOSER.compose(read(desk, ScopeKind.GRANT, "E-1"), Language.ES, "")
                .toString()
                .contains("uno que empezó antes cuenta entero aquí"));
    }

    private static String actual(StatementDesk desk, String from, String to) {
        ResultLine line = read(desk, ScopeKind.GRANT, "E-1", from, to).results().get(0);
        return line.actual() == null
                ? "null"
                : line.actual().value() + " of "
                        + Objects.requireNonNull(line.cumulative()).value();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_officers_wrote_holds_the_printed_figures_and_what_they_did_not_is_told(Vendor vendor) {
        Progress progress = read(trained(vendor), ScopeKind.GRANT, "E-1");

        assertEquals(
                "We reached 43 people and spent EUR\u00A0100.00, not {{profit}} or {{people.all.all}.",
                written(progress, Language.EN));
        assertEquals(
                List.of("draft", "missing"),
                progress.missing().stream()
                        .filter(missing -> List.of("risks", "lessons").contains(missing.section()))
                        .map(MissingNarrative::why)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_text_of_one_language_is_told_in_a_report_on_the_agreement_and_on_its_donor(Vendor vendor) {
        StatementDesk desk = trained(vendor);
        desk.database().jdbi().useHandle(handle -> handle.execute("UPDATE narrative SET words_es = NULL WHERE id = 1"));

        for (ScopeKind kind : List.of(ScopeKind.GRANT, ScopeKind.DONOR)) {
            Progress progress = read(desk, kind, kind == ScopeKind.GRANT ? "E-1" : "US-GOV-11");

            assertEquals(
                    List.of(new MissingNarrative(
                            "progress", new Text("Progress", "Avances"), "E-1", 1, MissingNarrative.NO_SPANISH)),
                    progress.missing().stream()
                            .filter(missing -> missing.section().equals("progress"))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_text_that_says_what_the_last_final_one_said_is_told_however_it_came_there(Vendor vendor) {
        StatementDesk desk = trained(vendor);
        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO narrative (id, office, sensitivity, version, created_by, created_at, changed_by, changed_at,"
                                + " agreement, period_from, period_to, section, words_en, words_es, status) SELECT n.id + 10 + k,"
                                + " n.office, n.sensitivity, 1, 1, n.created_at, 1, n.created_at, n.agreement, f, t, n.section,"
                                + " CASE WHEN k = 2 THEN n.words_en ELSE 'Older' END, n.words_es, n.status FROM narrative n,"
                                + " (VALUES (1, DATE '2022-01-01', DATE '2022-06-30'), (2, DATE '2022-07-01', DATE '2022-12-31'))"
                                + " AS x (k, f, t) WHERE n.id = 1"));

        assertTrue(whys(read(desk, ScopeKind.GRANT, "E-1")).contains("unchanged"));
        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE narrative SET words_en = 'Newer' WHERE id = 13"));
        assertFalse(whys(read(desk, ScopeKind.GRANT, "E-1")).contains("unchanged"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whose_words_it_prints_is_kept_with_the_report_and_whose_it_does_not_is_not(Vendor vendor) {
        StatementDesk desk = trained(vendor);
        Staff.enter(desk.database());
        desk.database().jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO narrative_author (narrative, account) VALUES (1, 101), (1, 103), (2, 109)");
            handle.execute("INSERT INTO report_author (report, account) VALUES (9, 104)");
        });

        read(desk, ScopeKind.GRANT, "E-1");

        assertEquals(
                List.of(101L, 103L),
                desk.database()
                        .jdbi()
                        .withHandle(handle -> handle.createQuery(
                                        "SELECT account FROM report_author WHERE report = 9 ORDER BY account")
                                .mapTo(Long.class)
                                .list()));
    }

    private static List<String> whys(Progress progress) {
        return progress.missing().stream().map(MissingNarrative::why).toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_above_the_audience_is_counted_and_its_words_are_nowhere(Vendor vendor) {
        StatementDesk desk = trained(vendor);
        desk.database().jdbi().useHandle(handle -> handle.execute("UPDATE activity SET sensitivity = 'confidential'"));

        Progress progress = read(desk, ScopeKind.GRANT, "E-1");

        assertEquals(1, progress.leftUnsaid().activities());
        assertEquals(1, progress.leftUnsaid().assessments());
        assertEquals(List.of(), progress.results());
        assertFalse(COMPOSER.compose(progress, Language.EN, "").toString().contains("E-ACT"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_period_without_anything_still_says_so(Vendor vendor) {
        StatementDesk desk = new StatementDesk(vendor);

        Progress progress = read(desk, ScopeKind.GRANT, "E-1");

        PrintedRows.addUp(desk.database(), figures(progress));
        assertEquals(List.of(), progress.activities());
        assertEquals(7, progress.missing().size());
    }

    private static String written(Progress progress, Language language) {
        return Placeholders.filled(COMPOSER.compose(progress, language, "")).sections().get(0).blocks().stream()
                .filter(Prose.class::isInstance)
                .map(block -> ((Prose) block).text())
                .findFirst()
                .orElseThrow();
    }

    private static List<Figure> figures(Progress progress) {
        return DocumentFigures.of(
                COMPOSER.compose(progress, Language.EN, ""), COMPOSER.compose(progress, Language.ES, ""));
    }

    private static Progress read(StatementDesk desk, ScopeKind kind, String key) {
        return read(desk, kind, key, "2023-01-01", "2023-12-31");
    }

    private static Progress read(StatementDesk desk, ScopeKind kind, String key, String from, String to) {
        return SnapshotTransaction.on(
                desk.database().snapshots(),
                handle -> new ProgressQuery(StatementDesk.CLOCK)
                        .read(handle, StatementDesk.request(kind, key, from, to)));
    }

    private static StatementDesk trained(Vendor vendor) {
        StatementDesk desk = new StatementDesk(vendor);
        desk.post(anActivity()
                .called("E-ACT")
                .in("MX", "100")
                .dated("1", "2022-01-01")
                .dated("3", "2024-12-31")
                .with(of("4", "100", "EUR", "2023-02-01", "A.1", "")));
        desk.database().jdbi().useHandle(handle -> {
            String activity = "(SELECT id FROM activity WHERE identifier = 'E-ACT')";
            handle.execute(
                    "INSERT INTO activity_participants (activity, ordinal, held_on, country, sex, age_group, people)"
                            + " SELECT id, n, held, 'MX', s, g, p FROM activity, (VALUES (1, DATE '2023-03-01', 'female',"
                            + " 'adult', 20), (2, DATE '2023-03-01', 'male', 'adult', 3), (3, DATE '2023-03-01', 'female',"
                            + " 'youth', 12), (4, DATE '2023-04-01', 'male', 'youth', 8), (5, DATE '2022-03-01', 'male',"
                            + " 'youth', 80), (6, CAST(NULL AS DATE), 'male', 'youth', 9)) AS x (n, held, s, g, p)");
            handle.execute(
                    "INSERT INTO activity_result (id, activity, ordinal, type, title_en, title_es, description_en,"
                            + " description_es) VALUES (1, "
                            + activity + ", 1, '1', 'Training', 'Formación', '', '')");
            handle.execute(
                    "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es,"
                            + " description_en, description_es) VALUES (1, 1, 1, '1', 'people', TRUE, 'Officers trained',"
                            + " 'Agentes formados', '', '')");
            handle.execute(
                    "INSERT INTO indicator_period (indicator, ordinal, period_start, period_end) VALUES (1, 1, DATE"
                            + " '2022-01-01', DATE '2022-12-31'), (1, 2, DATE '2023-01-01', DATE '2023-12-31')");
            String none = ", '', '', '', '', '', '', '', '')";
            handle.execute("INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, sex, said,"
                    + " age_group, country, location, dimensions, comment_en, comment_es) VALUES (1, 1, 'actual',"
                    + " 1, 12" + none
                    + ", (1, 2, 'target', 1, 40" + none
                    + ", (1, 2, 'actual', 1, 30" + none
                    + ", (1, 2, 'actual', 2, 28, 'female', '', '', '', '', '', '', '')"
                    + ", (1, 2, 'actual', 3, 2, 'male', '', '', '', '', '', '', '')");
            handle.execute(
                    "INSERT INTO narrative (id, office, sensitivity, version, created_by, created_at, changed_by,"
                            + " changed_at, agreement, period_from, period_to, section, words_en, words_es, status) VALUES"
                            + " (1, 'LPO-MEX', 'internal', 1, 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, 7, DATE"
                            + " '2023-01-01', DATE '2023-12-31', 'progress', 'We reached {{people.all.all}} people and"
                            + " spent {{spent.in-EUR.when~within}}, not {{profit}} or {{people.all.all}.', 'Llegamos a {{people.all.all}}"
                            + " personas.', 'final'), (2, 'LPO-MEX', 'internal', 1, 1, CURRENT_TIMESTAMP, 1,"
                            + " CURRENT_TIMESTAMP, 7, DATE '2023-01-01', DATE '2023-12-31', 'risks', 'Some', 'Algunos',"
                            + " 'draft')");
            handle.execute(
                    "INSERT INTO due_diligence (id, office, sensitivity, version, created_by, created_at, changed_by,"
                            + " changed_at, activity, recipient, assessed_on, risk, status) VALUES (1, 'LPO-MEX',"
                            + " 'internal', 1, 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, "
                            + activity
                            + ", 'INTERPOL', DATE '2023-02-01', 'low', 'assessed')");
        });
        return desk;
    }
}
