package org.istmo.reporting.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.finding.Answer;
import org.istmo.domain.finding.FindingTerms;
import org.istmo.domain.finding.FindingTerms.Advice;
import org.istmo.domain.finding.Findings;
import org.istmo.domain.finding.Response;
import org.istmo.domain.finding.Risk;
import org.istmo.domain.overlap.Notice;
import org.istmo.domain.overlap.Notices;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingRoundTest {

    private static final Response ACCEPTED =
            new Response(Answer.ACCEPTED, "Secret words.", "Done.", Optional.of(LocalDate.parse("2024-03-01")));

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void owners_and_their_office_are_told_that_a_finding_is_issued_and_its_author_that_it_is_answered(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        long id = written(database, Staff.AUDITOR, "2024-06-30");
        round(database, "2024-02-01T10:00:00Z");
        assertEquals(List.of(), told(database), "A draft is nobody's to know of");

        steps(database).issue(id);
        round(database, "2024-02-01T10:00:00Z");
        round(database, "2024-02-01T10:01:00Z");

        assertEquals(
                List.of(
                        "finding-issued." + id + ".101 finding-issued 101 " + id + " /api/v1/audit-findings/" + id,
                        "finding-issued." + id + ".103 finding-issued 103 " + id + " /api/v1/audit-findings/" + id),
                told(database));
        assertEquals(List.of("LPO-MEX finding.issued"), noticed(database));
        steps(database).answer(id);
        round(database, "2024-02-02T10:00:00Z");
        round(database, "2024-02-02T10:01:00Z");
        assertEquals(3, told(database).size(), () -> told(database).toString());
        assertTrue(
                told(database).get(0).matches("finding-answered\\." + id + "\\.1\\.\\d+\\.106 finding-answered 106 .*"),
                () -> told(database).toString());
        assertTrue(
                told(database).stream().noneMatch(one -> one.contains("Secret")),
                () -> told(database).toString());
    }

    /** Of the office's day: at four in the morning in Greenwich it is the day before in Mexico. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_recommendation_that_is_overdue_is_told_of_once_while_its_finding_is_open(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        long id = written(database, Staff.AUDITOR, "2024-06-30");
        steps(database).issue(id);
        round(database, "2024-07-01T04:00:00Z");
        assertEquals(2, told(database).size());

        round(database, "2024-07-01T12:00:00Z");
        round(database, "2024-08-01T12:00:00Z");

        assertEquals(
                List.of(
                        "finding-late." + id + ".1.2024-06-30.101 finding-late 101 " + id + " /api/v1/audit-findings/"
                                + id,
                        "finding-late." + id + ".2.2024-06-30.103 finding-late 103 " + id + " /api/v1/audit-findings/"
                                + id),
                told(database).stream().filter(one -> one.contains("late")).toList());
        assertEquals(
                List.of("LPO-MEX finding.issued", "LPO-MEX finding.late", "LPO-MEX finding.late"), noticed(database));
        long other = written(database, Staff.AUDITOR, "2024-06-30");
        steps(database).issue(other);
        steps(database).answer(other);
        steps(database).close(other);
        round(database, "2024-08-01T12:00:00Z");
        assertTrue(told(database).stream().noneMatch(one -> one.contains("." + other + ".")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_verifier_is_told_of_answers_while_their_engagement_lasts(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        long id = written(database, Verifiers.ONE, "2024-06-30");
        new Steps(database, Verifiers.ONE).issue(id);
        steps(database).answer(id);

        round(database, "2025-01-01T00:00:00Z");
        assertTrue(told(database).stream().noneMatch(one -> one.contains("answered")));
        round(database, "2024-12-31T23:00:00Z");
        assertTrue(told(database).stream().anyMatch(one -> one.contains("finding-answered 201")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoever_wrote_a_finding_has_a_notice_of_its_answer_once_that_nobody_else_reads(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        long engaged = written(database, Verifiers.ONE, "2024-06-30");
        new Steps(database, Verifiers.ONE).issue(engaged);
        steps(database).answer(engaged);
        long audited = written(database, Staff.AUDITOR, "2024-06-30");
        steps(database).issue(audited);
        steps(database).answer(audited);

        round(database, "2024-02-02T10:00:00Z");
        round(database, "2024-02-02T10:01:00Z");

        assertEquals(
                List.of("finding.answered A recommendation of the audit finding " + engaged + " was answered."),
                read(database, Verifiers.ONE));
        assertEquals(List.of(), read(database, Verifiers.OTHER));
        for (Reader reader : List.of(Staff.OFFICER, Staff.HEAD, Staff.FINANCE)) {
            assertTrue(
                    read(database, reader).stream().noneMatch(one -> one.startsWith("finding.answered")),
                    () -> read(database, reader).toString());
        }
        List<String> auditors = read(database, Staff.AUDITOR);
        assertEquals(
                List.of("finding.answered A recommendation of the audit finding " + audited + " was answered."),
                auditors.stream()
                        .filter(one -> one.startsWith("finding.answered"))
                        .toList());
        assertEquals(3, auditors.size(), "And what the office was told of both: " + auditors);

        long own = list(database, Verifiers.ONE).get(0).id();
        for (Reader other : List.of(Staff.HEAD, Verifiers.OTHER, Staff.AUDITOR)) {
            assertThrows(Missing.class, () -> mark(database, other, own));
        }
        mark(database, Verifiers.ONE, own);
        assertEquals("verifier.one", list(database, Verifiers.ONE).get(0).readBy());
        assertThrows(Forbidden.class, () -> list(database, Staff.DONOR));
    }

    private static List<String> read(TestDatabase database, Reader reader) {
        return list(database, reader).stream()
                .map(one -> one.kind() + " " + one.en())
                .toList();
    }

    private static List<Notice> list(TestDatabase database, Reader reader) {
        return notices(database).list(reader, Optional.empty(), false, Long.MAX_VALUE, 9);
    }

    private static void mark(TestDatabase database, Reader reader, long notice) {
        database.inTransaction(() -> {
            notices(database).read(reader, notice);
            return true;
        });
    }

    private static Notices notices(TestDatabase database) {
        Clock clock = Clock.fixed(Instant.parse("2024-02-03T09:00:00Z"), ZoneOffset.UTC);
        return new Notices(database.dataSource(), clock, new Trail(database.dataSource(), clock));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void once_whoever_wrote_a_finding_is_gone_auditors_who_have_an_address_are_told_of_its_answer(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        long engaged = written(database, Verifiers.ONE, "2024-06-30");
        new Steps(database, Verifiers.ONE).issue(engaged);
        steps(database).answer(engaged);
        round(database, "2025-01-01T00:00:00Z");
        assertEquals(List.of(), told(database, "answered"), "No auditor has an address");
        assertTrue(
                read(database, Staff.AUDITOR)
                        .contains(
                                "finding.answered A recommendation of the audit finding " + engaged + " was answered."),
                "A notice needs none");

        execute(database, "UPDATE account SET mail = name || '@un.org' WHERE name IN ('auditor', 'finance')");
        round(database, "2025-01-01T00:00:00Z");
        round(database, "2025-01-01T00:01:00Z");
        assertEquals(List.of("finding-answered 106"), told(database, "answered"));

        execute(
                database,
                "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts, credentials, created_at, mail)"
                        + " VALUES (170, 'auditor.two', '', 'en', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP, 'two@un.org')",
                "INSERT INTO account_role (account, role) VALUES (170, 'auditor')",
                "UPDATE account SET enabled = FALSE WHERE name = 'auditor'");
        long other = written(database, Staff.AUDITOR, "2024-06-30");
        steps(database).issue(other);
        steps(database).answer(other);
        round(database, "2024-02-02T10:00:00Z");
        assertEquals(List.of("finding-answered 170"), told(database, "finding-answered." + other + "."));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void where_the_owner_of_a_recommendation_is_gone_the_heads_of_its_office_are_told(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        long id = written(database, Staff.AUDITOR, "2024-06-30");
        steps(database).issue(id);
        execute(database, "UPDATE account SET enabled = FALSE WHERE name = 'officer.mex'");

        round(database, "2024-02-01T10:00:00Z");
        assertEquals(List.of("finding-issued 103"), told(database, "issued"));
        round(database, "2024-07-02T10:00:00Z");
        assertEquals(List.of("finding-late 103", "finding-late 103"), told(database, "late"));
        assertTrue(
                told(database).get(1).startsWith("finding-late." + id + ".1."),
                () -> told(database).toString());

        execute(database, "UPDATE account SET enabled = FALSE WHERE name = 'head.mex'");
        long headless = written(database, Staff.AUDITOR, "2024-06-30", "officer.two");
        steps(database).issue(headless);
        execute(database, "UPDATE account SET enabled = FALSE WHERE name = 'officer.two'");
        round(database, "2024-07-02T10:00:00Z");
        assertEquals(List.of(), told(database, "issued." + headless), "No other office's head is told");
    }

    private static void execute(TestDatabase database, String... statements) {
        database.jdbi().useHandle(handle -> List.of(statements).forEach(handle::execute));
    }

    /** The kind and the account of those whose occasion holds a text. */
    private static List<String> told(TestDatabase database, String occasion) {
        return told(database).stream()
                .filter(one -> one.split(" ")[0].contains(occasion))
                .map(one -> one.split(" ")[1] + " " + one.split(" ")[2])
                .toList();
    }

    /** What people do with a finding, in transactions. */
    private record Steps(TestDatabase database, Reader author) {

        private Findings findings() {
            return findingsOf(database);
        }

        void issue(long id) {
            database.inTransaction(() -> findings().issue(author, id, 1));
        }

        void answer(long id) {
            database.inTransaction(() -> findings().answer(Staff.HEAD, id, 2, 1, ACCEPTED));
        }

        void close(long id) {
            database.inTransaction(() -> findings().answer(Staff.HEAD, id, 3, 2, ACCEPTED));
            database.inTransaction(() -> findings().close(author, id, 4, "https://drive.example/7", ""));
        }
    }

    private static Steps steps(TestDatabase database) {
        return new Steps(database, Staff.AUDITOR);
    }

    private static Findings findingsOf(TestDatabase database) {
        Clock clock = Clock.fixed(Instant.parse("2024-02-01T09:00:00Z"), ZoneOffset.UTC);
        return new Findings(database.dataSource(), clock, new Trail(database.dataSource(), clock));
    }

    private static long written(TestDatabase database, Reader author, String dueOn) {
        return written(database, author, dueOn, "officer.mex", "head.mex");
    }

    private static long written(TestDatabase database, Reader author, String dueOn, String... owners) {
        FindingTerms terms = new FindingTerms(
                Staff.LPO_MEX,
                "Secret title",
                "",
                "Secret words.",
                "",
                "",
                Risk.LOW,
                Stream.of(owners)
                        .map(owner -> new Advice("File them.", owner, LocalDate.parse(dueOn)))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return database.inTransaction(() -> findingsOf(database).write(author, terms))
                .id();
    }

    private static void round(TestDatabase database, String moment) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        FindingDesk desk = new FindingDesk(database.dataSource(), clock, new Trail(database.dataSource(), clock));
        database.inTransaction(() -> {
            new FindingRound(desk).round();
            return true;
        });
    }

    private static List<String> told(TestDatabase database) {
        return strings(
                database,
                "SELECT message_id || ' ' || kind || ' ' || CAST(account AS VARCHAR(20)) || ' ' || about || ' ' || path FROM outbox ORDER BY 1");
    }

    private static List<String> noticed(TestDatabase database) {
        return strings(
                database,
                "SELECT office || ' ' || kind FROM notice WHERE kind LIKE 'finding.%' ORDER BY kind, occasion");
    }

    private static List<String> strings(TestDatabase database, String text) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(text).mapTo(String.class).list());
    }
}
