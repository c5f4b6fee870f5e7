package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.istmo.bench.Beans;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.office.Offices;
import org.istmo.domain.partner.DonorNames;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportLinesTest {

    private static final Scope STAFF = Scope.of(Staff.HEAD);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void many_reports_cost_no_more_questions_than_two(Vendor vendor) {
        TestDatabase database = listed(vendor, 12);
        CountedQuestions few = asked(database);
        CountedQuestions many = asked(database);

        assertEquals(2, lines(few, found(database, 2)).size());
        List<ReportLine> all = lines(many, found(database, 12));

        assertEquals(12, all.size());
        assertEquals(few.count(), many.count());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_has_its_files_its_donor_and_the_step_that_is_due(Vendor vendor) {
        TestDatabase database = listed(vendor, 3);

        List<ReportLine> all = lines(asked(database), found(database, 3));

        assertEquals(
                List.of("IST-3", "IST-2", "IST-1"),
                all.stream().map(ReportLine::number).toList());
        assertEquals(
                List.of(1, 1, 1), all.stream().map(line -> line.files().size()).toList());
        assertEquals("/reports/3/files/en.pdf", all.get(0).files().get(0).href());
        assertEquals("A donor (XM-ONE)", all.get(0).about());
        assertEquals("", all.get(0).next());
        assertEquals("Officer submits", all.get(1).next());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_report_is_of_the_day_on_which_its_office_issued_it(Vendor vendor) {
        TestDatabase database = listed(vendor, 1);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE report SET issued_at = TIMESTAMP WITH TIME ZONE '2024-03-01 03:00:00+00'"));

        assertEquals(
                "29 Feb 2024", lines(asked(database), found(database, 1)).get(0).issued());
    }

    private static CountedQuestions asked(TestDatabase database) {
        return new CountedQuestions(database.dataSource(), Staff.HEAD, Map.of());
    }

    private static List<Report> found(TestDatabase database, int limit) {
        return reports(database.dataSource()).page(STAFF, Optional.empty(), false, Long.MAX_VALUE, limit);
    }

    private static Reports reports(DataSource source) {
        return new Reports(source, Clock.systemUTC(), new Trail(source, Clock.systemUTC()));
    }

    private static List<ReportLine> lines(CountedQuestions asked, List<Report> some) {
        ReportKinds kinds = new ReportKinds(Beans.<ReportKind<?>>of());
        return new ReportLines(
                        reports(asked.source()),
                        kinds,
                        new Agreements(asked.source()),
                        new DonorNames(asked.source()),
                        new Offices(asked.source()),
                        new Reading(asked.request(), asked.signedIn()))
                .of(some, STAFF);
    }

    /** Odd ones are issued, even ones drafts. */
    private static TestDatabase listed(Vendor vendor, int count) {
        TestDatabase database = LedgerDesk.ready(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO donor (code, name) VALUES ('XM-ONE', 'A donor')");
            LongStream.rangeClosed(1, count).forEach(id -> {
                handle.execute(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                                + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, issued_at, lock_version) VALUES (?, ?,"
                                + " 'donor-statement', 'donor', 'XM-ONE', 'ROPAN', DATE '2022-01-01', DATE '2022-12-31', 'en', 'pdf', ?, 100, 1, 1, ?, 1,"
                                + " CURRENT_TIMESTAMP, CASE WHEN CAST(? AS INTEGER) = 1 THEN CURRENT_TIMESTAMP END, 1)",
                        id,
                        "IST-" + id,
                        id % 2 == 1 ? "issued" : "draft",
                        "key-" + id,
                        id % 2);
                List.of("draft", "issued").forEach(stage -> file(handle, id, stage));
            });
        });
        return database;
    }

    private static void file(Handle handle, long report, String stage) {
        handle.execute(
                "INSERT INTO report_file (id, report, stage, language, format, size_bytes, sha256, rendering_sha256, rendering_length)"
                        + " VALUES (?, ?, ?, 'en', 'pdf', 2000, '', '', 2000)",
                report * 10 + stage.length(),
                report,
                stage);
    }
}
