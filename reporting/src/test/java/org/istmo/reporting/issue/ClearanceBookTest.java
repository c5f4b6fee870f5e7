package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Taken;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.archive.StoredFile;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClearanceBookTest {

    private static final OfficeCode LPO_MEX = new OfficeCode("LPO-MEX");
    private static final Reader OFFICER = reader(1, Role.OFFICER, LPO_MEX);
    private static final Reader FINANCE = reader(2, Role.FINANCE, LPO_MEX);
    private static final Reader HEAD = reader(3, Role.HEAD, LPO_MEX);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void officer_finance_and_head_clear_it_one_after_the_other(Vendor vendor) throws IOException {
        TestDatabase database = drafted(vendor);

        take(database, OFFICER);
        assertEquals(Status.IN_CLEARANCE, report(database).status());
        take(database, FINANCE);
        Report issued = issue(database, HEAD);

        assertEquals(Status.ISSUED, issued.status());
        assertTrue(issued.issuedAt().isPresent());
        assertEquals(1, number(database, "SELECT count(*) FROM outbox"));
        assertEquals(2, number(database, "SELECT count(*) FROM report_file WHERE stage = 'issued'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobody_takes_a_step_of_another_role_or_office(Vendor vendor) {
        TestDatabase database = drafted(vendor);

        assertThrows(Forbidden.class, () -> take(database, FINANCE));
        assertThrows(Forbidden.class, () -> take(database, reader(1, Role.OFFICER, new OfficeCode("ROPAN"))));
        assertEquals(Status.DRAFT, report(database).status());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobody_clears_their_own_work(Vendor vendor) {
        TestDatabase database = drafted(vendor);
        Reader both = new Reader(
                1,
                "both",
                "Both",
                Set.of(Role.OFFICER, Role.FINANCE),
                Set.of(LPO_MEX),
                Optional.empty(),
                false,
                Set.of(),
                "");
        take(database, both);

        Forbidden refused = assertThrows(Forbidden.class, () -> take(database, both));

        assertEquals("own-work", refused.code());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void who_wrote_a_text_that_it_prints_does_not_clear_it(Vendor vendor) {
        TestDatabase database = drafted(vendor);
        database.jdbi().useHandle(handle -> handle.execute("INSERT INTO report_author VALUES (9, 2)"));
        take(database, OFFICER);

        Forbidden refused = assertThrows(Forbidden.class, () -> take(database, FINANCE));

        assertEquals("own-work", refused.code());
        take(database, reader(4, Role.FINANCE, LPO_MEX));
        assertEquals(3, report(database).nextStep());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_returned_is_a_draft_again_and_begins_at_the_first_step(Vendor vendor) {
        TestDatabase database = drafted(vendor);
        take(database, OFFICER);

        database.inTransaction(() -> book(database)
                .giveBack(
                        FINANCE, report(database), Optional.empty(), "The second quarter looks short.", Also.NOTHING));

        assertEquals(Status.DRAFT, report(database).status());
        assertEquals(1, report(database).nextStep());
        take(database, OFFICER);
        assertEquals(Status.IN_CLEARANCE, report(database).status());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void who_saw_an_older_state_is_refused_and_nothing_of_theirs_is_kept(Vendor vendor) throws IOException {
        TestDatabase database = drafted(vendor);
        take(database, OFFICER);
        take(database, FINANCE);
        Report seen = report(database);
        issue(database, HEAD);

        assertThrows(
                Conflict.class,
                () -> database.inTransaction(() -> book(database)
                        .issue(reader(4, Role.HEAD, LPO_MEX), seen, "", renderings("late"), Also.NOTHING)));

        assertEquals(2, number(database, "SELECT count(*) FROM report_file WHERE stage = 'issued'"));
        assertEquals(3, number(database, "SELECT count(*) FROM clearance"));
        assertEquals(1, number(database, "SELECT count(*) FROM outbox"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_report_goes_by_the_steps_that_it_was_drafted_under(Vendor vendor) throws IOException {
        TestDatabase database = drafted(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE report SET steps_office = '', steps_version = 1 WHERE id = 9");
            handle.execute(
                    "INSERT INTO clearance_plan (report_type, office, version) VALUES ('donor-statement', '', 2)");
            handle.execute(
                    "INSERT INTO clearance_plan_step (report_type, office, version, ordinal, step, role) VALUES ('donor-statement', '', 2, 1, 'submit',"
                            + " 'officer'), ('donor-statement', '', 2, 2, 'head', 'head')");
        });

        take(database, OFFICER);

        assertThrows(Forbidden.class, () -> take(database, HEAD));
        take(database, FINANCE);
        assertEquals(Status.ISSUED, issue(database, HEAD).status());
        assertEquals(3, number(database, "SELECT count(*) FROM clearance"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_goes_back_to_an_earlier_step_is_due_there_and_nothing_before_it_is_taken_again(Vendor vendor) {
        TestDatabase database = drafted(vendor);
        take(database, OFFICER);
        take(database, FINANCE);

        Report back = database.inTransaction(() ->
                book(database).giveBack(HEAD, report(database), Optional.of("finance"), "Look again.", Also.NOTHING));

        assertEquals(Status.IN_CLEARANCE, back.status());
        assertEquals(2, back.nextStep());
        Invalid refused = assertThrows(
                Invalid.class,
                () -> database.inTransaction(() ->
                        book(database).giveBack(FINANCE, report(database), Optional.of("head"), "No.", Also.NOTHING)));
        assertEquals("/to", refused.fields().get(0).pointer());
        take(database, FINANCE);
        assertEquals(3, report(database).nextStep());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_deputy_clears_in_the_stead_of_the_head_and_the_record_says_so(Vendor vendor) throws IOException {
        TestDatabase database = drafted(vendor);
        Reader deputy = reader(4, Role.TREATY, new OfficeCode("ROPAN"));
        database.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO account_role (account, role) VALUES (3, 'head')");
            handle.execute("INSERT INTO account_office (account, office) VALUES (3, 'LPO-MEX')");
            handle.execute(
                    "INSERT INTO deputy (id, principal, account, office, role, from_day, to_day, reason, given_by, given_at) VALUES"
                            + " (17, 3, 4, 'LPO-MEX', 'head', DATE '2020-01-01', DATE '2999-12-31', '', 3, CURRENT_TIMESTAMP)");
        });
        take(database, OFFICER);
        assertThrows(Forbidden.class, () -> take(database, deputy));
        take(database, FINANCE);

        issue(database, deputy);

        Taken last = database.jdbi()
                .withHandle(handle -> new ReportRows(handle).clearance(9).get(2));
        assertEquals("account4", last.by().name());
        assertEquals("account3", last.principal().orElseThrow().name());
        assertTrue(
                trail(database).contains("\"deputy\":\"deputy:17\",")
                        && trail(database).contains("\"for\":\"account:3\""),
                trail(database));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_redrafted_is_queued_under_its_own_number_and_has_no_figures_meanwhile(Vendor vendor)
            throws IOException {
        TestDatabase database = drafted(vendor);
        Report drafted = report(database);
        List<Rendering> files = renderings("draft");
        database.inTransaction(() -> {
            try (Handle handle = database.jdbi().open()) {
                StageFiles.keep(handle, drafted, Stage.DRAFT, files);
            }
            return true;
        });
        assertTrue(report(database).snapshot().isPresent());
        assertThrows(
                Forbidden.class,
                () -> database.inTransaction(() -> book(database).redraft(HEAD, report(database), "")));

        Report queued =
                database.inTransaction(() -> book(database).redraft(OFFICER, report(database), "A late entry."));

        assertEquals(Status.QUEUED, queued.status());
        assertEquals(drafted.number() + drafted.version(), queued.number() + queued.version());
        assertTrue(queued.snapshot().isEmpty());
        assertEquals(0, number(database, "SELECT count(*) FROM report_file"));
        assertEquals(1, number(database, "SELECT count(*) FROM clearance WHERE outcome = 'redrafted'"));
    }

    private static String trail(TestDatabase database) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT detail FROM audit_particulars ORDER BY seq DESC LIMIT 1")
                                .mapTo(String.class)
                                .one());
    }

    private Report issue(TestDatabase database, Reader by) throws IOException {
        List<Rendering> renderings = renderings("issued");
        return database.inTransaction(() -> book(database).issue(by, report(database), "", renderings, Also.NOTHING));
    }

    private List<Rendering> renderings(String words) throws IOException {
        Path file = Files.writeString(folder.resolve(words), words);
        return List.of(new Rendering("", StoredFile.SNAPSHOT, file), new Rendering("en", "pdf", file));
    }

    private static void take(TestDatabase database, Reader by) {
        database.inTransaction(() -> book(database).take(by, report(database), "", Also.NOTHING));
    }

    private static ClearanceBook book(TestDatabase database) {
        return new ClearanceBook(
                database.dataSource(), Clock.systemUTC(), new Trail(database.dataSource(), Clock.systemUTC()));
    }

    private static Report report(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> new ReportRows(handle)
                        .withId(Scope.ofAudience(Sensitivity.PUBLIC), 9)
                        .orElseThrow());
    }

    private static long number(TestDatabase database, String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static TestDatabase drafted(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        database.jdbi().useHandle(handle -> {
            for (int account = 1; account <= 5; account++) {
                handle.execute(
                        "INSERT INTO account (id, name, display_name, language, password_hash, donor, whole_donor, enabled, failed_attempts,"
                                + " credentials, created_at) VALUES (?, ?, '', 'en', '', ?, TRUE, TRUE, 0, 1, CURRENT_TIMESTAMP)",
                        account,
                        "account" + account,
                        account == 5 ? "US-GOV-11" : null);
            }
            handle.execute("INSERT INTO account_role (account, role) VALUES (5, 'donor')");
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) VALUES (9, 'IST-1',"
                            + " 'donor-statement', 'donor', 'US-GOV-11', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'draft', 100, 1, 1, 'k', 1,"
                            + " CURRENT_TIMESTAMP, 1)");
            handle.execute("INSERT INTO report_audience (report, donor, agreement) VALUES (9, 'US-GOV-11', 0)");
        });
        return database;
    }

    private static Reader reader(long account, Role role, OfficeCode office) {
        return new Reader(
                account,
                role.word(),
                role.word(),
                Set.of(role),
                Set.of(office),
                Optional.empty(),
                false,
                Set.of(),
                "127.0.0.1");
    }
}
