package org.istmo.reporting.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.region.CentreReport;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.query.region.CentreReportQuery;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.region.CentreComposer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CentreReportTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_figure_is_the_sum_of_its_rows_and_every_total_of_its_parts(Vendor vendor) {
        TestDatabase database = registers(RegionDesk.busy(vendor));
        CentreReport report = read(database);
        Document english = compose(report, Language.EN);
        Document spanish = compose(report, Language.ES);

        assertTrue(Walk.down(database, english, spanish) > 50);
        Walk.over(english);
        Walk.over(spanish);
        Walk.beside(english, spanish);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_centre_without_anything_says_so(Vendor vendor) {
        TestDatabase database = RegionDesk.empty(vendor);
        Document english = compose(read(database), Language.EN);

        Walk.down(database, english, compose(read(database), Language.ES));
        Walk.over(english);
        assertTrue(english.toString().contains("No expert was on the roster of this centre in the period."));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_the_centres_own_entries_count_and_what_the_office_handed_on_is_netted_out(Vendor vendor) {
        CentreReport report = read(registers(RegionDesk.busy(vendor)));

        int expenditure = MoneyLine.MEASURES.indexOf(Measure.EXPENDITURE);
        assertEquals(
                "12.34",
                report.total().money().get(expenditure).counted().value().toPlainString());
        assertEquals("Guatemala", report.centre().country().en());
        assertEquals(
                List.of("ROPAN-COE-TOC"),
                report.transfers().lines().stream().map(line -> line.code()).toList());
        assertEquals(1, report.leftOut().entriesWithoutRate());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void experts_have_no_names_and_few_of_them_no_count(Vendor vendor) {
        CentreReport report = read(registers(RegionDesk.busy(vendor)));

        assertEquals(
                List.of("INTERPOL null", "OAS null", "SICA 9"),
                report.records().experts().stream()
                        .map(line -> line.code() + " " + line.counts().get(0).count())
                        .sorted()
                        .toList());
        assertEquals(Long.valueOf(17), report.records().expertsInAll().count());
        assertFalse(report.toString().contains("Ana Secreta"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_recommendation_whose_deadline_is_over_is_overdue(Vendor vendor) {
        CentreReport report = read(registers(RegionDesk.busy(vendor)));

        assertEquals(
                List.of("open 1", "in-progress 1", "done 0", "overdue 1"),
                report.records().recommendationsByState().stream()
                        .map(line -> line.code() + " " + line.counts().get(0).count())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_frozen_dataset_reads_back_as_it_was(Vendor vendor) throws IOException {
        CentreReport report = read(registers(RegionDesk.busy(vendor)));
        ByteArrayOutputStream frozen = new ByteArrayOutputStream();
        new SnapshotCodec().write(report, frozen);

        assertEquals(
                report, new SnapshotCodec().read(new ByteArrayInputStream(frozen.toByteArray()), CentreReport.class));
    }

    private static TestDatabase registers(TestDatabase database) {
        String made = "'COE-TOC', 'internal', 1, 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP";
        String columns = "(id, office, sensitivity, version, created_by, created_at, changed_by, changed_at, ";
        database.jdbi().useHandle(handle -> {
            int id = 100;
            for (String body : List.of(
                    "OAS",
                    "OAS",
                    "INTERPOL",
                    "INTERPOL",
                    "INTERPOL",
                    "INTERPOL",
                    "INTERPOL",
                    "INTERPOL",
                    "SICA",
                    "SICA",
                    "SICA",
                    "SICA",
                    "SICA",
                    "SICA",
                    "SICA",
                    "SICA",
                    "SICA")) {
                handle.execute("INSERT INTO expert " + columns + "name, body) VALUES (" + (++id) + ", " + made
                        + ", 'Ana Secreta', '" + body + "')");
            }
            handle.execute("INSERT INTO deployment " + columns
                    + "expert, country, starts_on, ends_on, cancelled) VALUES (200, " + made
                    + ", 101, 'HN', DATE '2022-12-15', DATE '2023-01-15', FALSE), (201, " + made
                    + ", 101, 'HN', DATE '2023-03-01', DATE '2023-03-09', TRUE)");
            handle.execute("INSERT INTO good_practice " + columns + "title_en, offered_on) VALUES (300, " + made
                    + ", 'A way of doing it', DATE '2023-05-05')");
            handle.execute(
                    "INSERT INTO good_practice_reuse (id, belongs_to, ordinal, office, reused_on) VALUES (301, 300, 1, 'LPO-MEX', DATE '2023-06-06')");
            handle.execute("INSERT INTO publication " + columns + "title_es, type, stage) VALUES (400, " + made
                    + ", 'Un estudio', 'research', 'drafting')");
            handle.execute("INSERT INTO evaluation " + columns
                    + "title_en, type, agreement, started_on, evaluator) VALUES (500, " + made
                    + ", 'Mid-term', 'mid-term', 5, DATE '2023-02-02', 'Somebody')");
            handle.execute(
                    "INSERT INTO recommendation (id, belongs_to, ordinal, number, words_en, priority, office, deadline, status) VALUES"
                            + " (501, 500, 1, 1, 'Do more', 'high', 'COE-TOC', DATE '2023-12-31', 'open'),"
                            + " (502, 500, 2, 2, 'Do less', 'low', 'COE-TOC', NULL, 'in-progress')");
            handle.execute("INSERT INTO consultation " + columns
                    + "mechanism, level, title_en, held_on, country) VALUES (600, " + made
                    + ", 'SDP', 'expert', 'First meeting', DATE '2023-04-04', 'GT')");
            handle.execute(
                    "INSERT INTO agreed_response (id, belongs_to, ordinal, words_en, office, status) VALUES (601, 600, 1, 'Meet again', 'COE-TOC', 'open')");
        });
        return database;
    }

    private static CentreReport read(TestDatabase database) {
        return SnapshotTransaction.on(
                database.snapshots(),
                handle -> new CentreReportQuery(RegionDesk.CLOCK)
                        .read(handle, RegionDesk.request(ScopeKind.OFFICE, "COE-TOC", "COE-TOC")));
    }

    private static Document compose(CentreReport report, Language language) {
        return new CentreComposer().compose(report, language, "");
    }
}
