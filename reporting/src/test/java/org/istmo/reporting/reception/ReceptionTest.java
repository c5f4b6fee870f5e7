package org.istmo.reporting.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceptionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Reader ONE = donor(11, "US-GOV-11");
    private static final Reader OTHER = donor(12, "US-GOV-1");
    private static final Reader OFFICER = new Reader(
            101,
            "officer",
            "x",
            Set.of(Role.OFFICER),
            Set.of(new OfficeCode("LPO-MEX")),
            Optional.empty(),
            false,
            Set.of(),
            "");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_reads_what_its_own_accounts_said_and_were_told_and_the_staff_all_of_it(Vendor vendor) {
        TestDatabase database = database(vendor);
        Reception reception = reception(database);
        Report report = report(database);
        in(database, () -> acknowledged(reception, ONE, report));
        in(database, () -> acknowledged(reception, ONE, report));
        in(database, () -> acknowledged(reception, OTHER, report));
        Question mine = in(database, () -> reception.ask(ONE, report, "Which rate?"));
        Question theirs = in(database, () -> reception.ask(OTHER, report, "Which year?"));
        in(database, () -> reception.answer(OFFICER, report, mine.id(), "The day's."));

        assertEquals(1, reception.acknowledgements(Scope.of(ONE), report).size());
        assertEquals(2, reception.acknowledgements(Scope.of(OFFICER), report).size());
        assertEquals(List.of("Which rate? The day's."), said(reception.questions(Scope.of(ONE), report, 0, 10)));
        assertEquals(List.of("Which year? -"), said(reception.questions(Scope.of(OTHER), report, 0, 10)));
        assertEquals(2, reception.questions(Scope.of(OFFICER), report, 0, 10).size());
        assertEquals("11 answered." + mine.id(), text(database, "SELECT account || ' ' || message_id FROM outbox"));
        assertEquals("2", text(database, "SELECT CAST(count(*) AS VARCHAR(9)) FROM notice WHERE kind = 'report.ask'"));

        assertThrows(Conflict.class, () -> in(database, () -> reception.answer(OFFICER, report, mine.id(), "Again")));
        assertThrows(Missing.class, () -> in(database, () -> reception.answer(OFFICER, report, 987_654, "Nothing")));
        Reader elsewhere = new Reader(
                102,
                "pan",
                "x",
                Set.of(Role.OFFICER),
                Set.of(new OfficeCode("ROPAN")),
                Optional.empty(),
                false,
                Set.of(),
                "");
        assertThrows(Forbidden.class, () -> in(database, () -> reception.answer(elsewhere, report, theirs.id(), "No")));
        assertThrows(Forbidden.class, () -> in(database, () -> reception.ask(OFFICER, report, "Me?")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_what_was_not_issued_nothing_is_said(Vendor vendor) {
        TestDatabase database = database(vendor);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE report SET status = 'draft'"));
        Report report = report(database);
        assertThrows(Conflict.class, () -> in(database, () -> acknowledged(reception(database), ONE, report)));
        assertThrows(
                Conflict.class, () -> in(database, () -> reception(database).ask(ONE, report, "When?")));
    }

    private static boolean acknowledged(Reception reception, Reader by, Report report) {
        reception.acknowledge(by, report);
        return true;
    }

    private static List<String> said(List<Question> questions) {
        return questions.stream()
                .map(question -> question.text() + " "
                        + question.answer().map(Question.ToldAnswer::text).orElse("-"))
                .toList();
    }

    private static TestDatabase database(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        Staff.enter(database);
        database.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO donor (code, name) VALUES ('US-GOV-11', 'State') ON CONFLICT DO NOTHING");
            handle.execute("INSERT INTO donor (code, name) VALUES ('US-GOV-1', 'USAID') ON CONFLICT DO NOTHING");
            for (Reader donor : List.of(ONE, OTHER)) {
                handle.execute(
                        "INSERT INTO account (id, name, display_name, language, password_hash, donor, whole_donor, enabled, failed_attempts, credentials,"
                                + " created_at) VALUES (" + donor.account() + ", '" + donor.name()
                                + "', 'Desk', 'es', '', '"
                                + donor.donor().orElseThrow() + "', TRUE, TRUE, 0, 1, CURRENT_TIMESTAMP)");
            }
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status, progress,"
                            + " next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) VALUES (1, 'IST-1', 'regional-overview',"
                            + " 'region', 'all', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'issued', 100, 3, 1, 'k', 101,"
                            + " CURRENT_TIMESTAMP, 1)");
        });
        return database;
    }

    private static Report report(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle ->
                        new ReportRows(handle).withId(Scope.of(OFFICER), 1).orElseThrow());
    }

    private static Reception reception(TestDatabase database) {
        return new Reception(database.dataSource(), CLOCK, new Trail(database.dataSource(), CLOCK));
    }

    private static <T> T in(TestDatabase database, Callable<T> work) {
        return database.inTransaction(work);
    }

    private static String text(TestDatabase database, String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    private static Reader donor(long account, String code) {
        return new Reader(
                account, "donor." + account, "x", Set.of(Role.DONOR), Set.of(), Optional.of(code), true, Set.of(), "");
    }
}
