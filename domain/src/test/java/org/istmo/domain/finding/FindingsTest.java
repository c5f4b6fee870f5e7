package org.istmo.domain.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.finding.FindingTerms.Advice;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
    private static final FindingFilter ALL = new FindingFilter(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Response ACCEPTED = new Response(
            Answer.ACCEPTED, "We agree.", "Invoices are scanned.", Optional.of(LocalDate.parse("2024-03-01")));

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_finding_goes_from_draft_to_closed_and_each_step_stands_in_the_trail(Vendor vendor) {
        TestDatabase database = ready(vendor);
        Findings findings = findings(database);

        AuditFinding draft =
                database.inTransaction(() -> findings.write(Staff.AUDITOR, terms("officer.mex", "2024-01-31")));
        long id = draft.id();
        assertTrue(
                assertThrows(Missing.class, () -> findings.one(Staff.HEAD, id)).isNotTheirs());
        assertFalse(assertThrows(Missing.class, () -> findings.one(Staff.HEAD, id + 1_000))
                .isNotTheirs());
        database.inTransaction(() -> findings.issue(Staff.AUDITOR, id, 1));
        assertEquals(FindingStanding.ISSUED, findings.one(Staff.HEAD, id).standing());
        assertTrue(findings.one(Staff.HEAD, id).isOverdue());
        AuditFinding answered = database.inTransaction(() -> findings.answer(Staff.OFFICER, id, 2, 1, ACCEPTED));
        assertEquals(FindingStanding.ANSWERED, answered.standing());
        assertEquals(
                ACCEPTED,
                answered.recommendations().get(0).given().orElseThrow().response());
        AuditFinding closed =
                database.inTransaction(() -> findings.close(Staff.AUDITOR, id, 3, "https://drive.example/7", "Seen."));
        assertEquals("https://drive.example/7", closed.closing().orElseThrow().evidence());
        assertFalse(closed.isOverdue());
        AuditFinding again = database.inTransaction(() -> findings.reopen(Staff.AUDITOR, id, 4, "It came back."));
        assertEquals(FindingStanding.ANSWERED, again.standing());
        assertTrue(again.closing().isEmpty());
        assertEquals(5, again.version());
        List<String> details = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT detail FROM audit_particulars ORDER BY seq")
                        .mapTo(String.class)
                        .list());
        String told = String.join("\n", details);
        for (String said : List.of(
                "\"before.standing\":\"draft\",\"standing\":\"issued\"",
                "\"before.action\":\"\"",
                "\"evidence.before\":\"https://drive.example/7\",\"note\":\"It came back.\",\"note.before\":\"Seen.\"")) {
            assertTrue(told.contains(said), told);
        }
        assertEquals(
                List.of("finding.write", "finding.issue", "finding.answer", "finding.close", "finding.reopen"),
                database.jdbi()
                        .withHandle(handle -> handle.createQuery(
                                        "SELECT action FROM audit_entry WHERE subject = :subject ORDER BY seq")
                                .bind("subject", "finding:" + id)
                                .mapTo(String.class)
                                .list()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_auditors_write_and_the_office_sees_and_answers_what_is_about_it(Vendor vendor) {
        TestDatabase database = ready(vendor);
        Findings findings = findings(database);
        AuditFinding draft =
                database.inTransaction(() -> findings.write(Staff.AUDITOR, terms("officer.mex", "2024-06-30")));
        long id = draft.id();
        database.inTransaction(() -> findings.issue(Staff.AUDITOR, id, 1));

        for (Reader other : List.of(Staff.OFFICER, Staff.HEAD, Staff.FINANCE, Staff.TREATY, Staff.ADMIN, Staff.DONOR)) {
            refused(database, () -> findings.write(other, draft.terms()));
            refused(database, () -> findings.issue(other, id, 2));
            refused(database, () -> findings.close(other, id, 2, "https://drive.example/7", ""));
            refused(database, () -> findings.reopen(other, id, 2, ""));
        }
        for (Reader other : List.of(Staff.OTHER_HEAD, Staff.ADMIN, Staff.DONOR)) {
            assertThrows(Missing.class, () -> findings.one(other, id));
            assertEquals(List.of(), findings.all(other, ALL));
            assertThrows(Missing.class, () -> database.inTransaction(() -> findings.answer(other, id, 2, 1, ACCEPTED)));
        }
        refused(database, () -> findings.answer(Staff.OTHER_OFFICER, id, 2, 1, ACCEPTED));
        refused(database, () -> findings.answer(Staff.AUDITOR, id, 2, 1, ACCEPTED));
        assertEquals(2, findings.one(Staff.OTHER_OFFICER, id).version());
        database.inTransaction(() -> findings.answer(Staff.HEAD, id, 2, 1, ACCEPTED));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_step_is_taken_from_where_it_belongs_and_from_the_version_that_was_seen(Vendor vendor) {
        TestDatabase database = ready(vendor);
        Findings findings = findings(database);
        FindingTerms bare = new FindingTerms(
                LedgerDesk.LPO_MEX,
                "Bare",
                "Rule",
                "Fact",
                "",
                "",
                Risk.LOW,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        long id = database.inTransaction(() -> findings.write(Staff.AUDITOR, bare))
                .id();

        assertThrows(Conflict.class, () -> database.inTransaction(() -> findings.issue(Staff.AUDITOR, id, 1)));
        database.inTransaction(() -> findings.rewrite(Staff.AUDITOR, id, 1, terms("officer.mex", "2024-06-30")));
        assertThrows(Stale.class, () -> database.inTransaction(() -> findings.issue(Staff.AUDITOR, id, 1)));
        database.inTransaction(() -> findings.issue(Staff.AUDITOR, id, 2));
        assertThrows(Conflict.class, () -> database.inTransaction(() -> findings.rewrite(Staff.AUDITOR, id, 3, bare)));
        assertThrows(
                Conflict.class,
                () -> database.inTransaction(
                        () -> findings.close(Staff.AUDITOR, id, 3, "https://drive.example/7", "")));
        assertThrows(
                Missing.class, () -> database.inTransaction(() -> findings.answer(Staff.HEAD, id, 3, 2, ACCEPTED)));
        assertEquals(3, findings.one(Staff.AUDITOR, id).version());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_not_there_is_named_and_what_is_overdue_is_found(Vendor vendor) {
        TestDatabase database = ready(vendor);
        Findings findings = findings(database);

        Invalid invalid = assertThrows(
                Invalid.class,
                () -> database.inTransaction(() -> findings.write(Staff.AUDITOR, resting("head.pan", 99L))));
        assertEquals(
                List.of("/sample", "/report", "/entry", "/recommendations/0/owner"),
                invalid.fields().stream().map(Invalid.Field::pointer).toList());

        long late = issued(database, findings, "2024-01-31");
        long early = issued(database, findings, "2024-02-01");
        FindingFilter overdue = new FindingFilter(Optional.empty(), Optional.empty(), Optional.of(true));
        FindingFilter inTime = new FindingFilter(Optional.empty(), Optional.empty(), Optional.of(false));
        assertEquals(List.of(late), numbers(findings.all(Staff.AUDITOR, overdue)));
        assertEquals(List.of(early), numbers(findings.all(Staff.AUDITOR, inTime)));
        assertEquals(List.of(early, late), numbers(findings.all(Staff.HEAD, ALL)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donors_verifier_has_findings_of_their_own_and_knows_of_no_other(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        Findings findings = findings(database);
        long auditors = issued(database, findings, "2024-06-30");
        long id = database.inTransaction(() -> findings.write(Verifiers.ONE, terms("officer.mex", "2024-06-30")))
                .id();

        assertEquals(List.of(id), numbers(findings.all(Verifiers.ONE, ALL)));
        assertEquals(List.of(id, auditors), numbers(findings.all(Staff.AUDITOR, ALL)));
        assertEquals(List.of(auditors), numbers(findings.all(Staff.HEAD, ALL)));
        FindingTerms words = terms("officer.mex", "2024-07-01");
        refused(database, () -> findings.rewrite(Staff.AUDITOR, id, 1, words));
        refused(database, () -> findings.issue(Staff.AUDITOR, id, 1));
        for (long others : List.of(id, auditors)) {
            assertEquals(List.of(), findings.all(Verifiers.OTHER, ALL));
            assertThrows(Missing.class, () -> findings.one(Verifiers.OTHER, others));
            assertThrows(Missing.class, () -> database.inTransaction(() -> findings.issue(Verifiers.OTHER, others, 1)));
            assertThrows(
                    Missing.class,
                    () -> database.inTransaction(
                            () -> findings.close(Verifiers.OTHER, others, 1, "https://drive.example/7", "")));
        }
        database.inTransaction(() -> findings.issue(Verifiers.ONE, id, 1));
        assertEquals(List.of(id, auditors), numbers(findings.all(Staff.HEAD, ALL)));
        refused(database, () -> findings.answer(Verifiers.ONE, id, 2, 1, ACCEPTED));
        database.inTransaction(() -> findings.answer(Staff.OFFICER, id, 2, 1, ACCEPTED));
        database.inTransaction(() -> findings.close(Staff.AUDITOR, id, 3, "https://drive.example/7", ""));
        assertEquals(FindingStanding.CLOSED, findings.one(Verifiers.ONE, id).standing());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_verifier_is_not_engaged_for_is_not_there_for_their_finding_to_rest_on(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        Findings findings = findings(database);
        long own = Verifiers.entry(database, "V-1", "2023-03-05");

        assertEquals(
                Optional.of(own),
                database.inTransaction(() -> findings.write(Verifiers.ONE, onEntry("LPO-MEX", own)))
                        .terms()
                        .entry());
        for (long others : List.of(
                Verifiers.entry(database, "V-2", "2023-03-06"),
                Verifiers.entry(database, "V-1", "2023-04-02"),
                Long.MAX_VALUE)) {
            Invalid refused = assertThrows(
                    Invalid.class,
                    () -> database.inTransaction(() -> findings.write(Verifiers.ONE, onEntry("LPO-MEX", others))));
            assertEquals(
                    List.of(new Invalid.Field("/entry", "not-found", "LPO-MEX has no entry " + others + ".")),
                    refused.fields());
        }
        Invalid elsewhere = assertThrows(
                Invalid.class,
                () -> database.inTransaction(() -> findings.write(Verifiers.ONE, onEntry("ROPAN", own))));
        assertEquals(
                List.of(new Invalid.Field("/office", "unknown-code", "There is no office ROPAN.")), elsewhere.fields());
    }

    private static FindingTerms onEntry(String office, long entry) {
        return new FindingTerms(
                new OfficeCode(office),
                "Invoices are missing",
                "",
                "One has none.",
                "",
                "",
                Risk.LOW,
                List.of(),
                Optional.empty(),
                Optional.of(entry),
                Optional.empty());
    }

    private static long issued(TestDatabase database, Findings findings, String dueOn) {
        long id = database.inTransaction(() -> findings.write(Staff.AUDITOR, terms("officer.mex", dueOn)))
                .id();
        database.inTransaction(() -> findings.issue(Staff.AUDITOR, id, 1));
        return id;
    }

    private static List<Long> numbers(List<AuditFinding> findings) {
        return findings.stream().map(AuditFinding::id).toList();
    }

    private static void refused(TestDatabase database, Runnable step) {
        assertThrows(
                Forbidden.class,
                () -> database.inTransaction(() -> {
                    step.run();
                    return true;
                }));
    }

    private static FindingTerms terms(String owner, String dueOn) {
        return terms(owner, dueOn, Optional.empty());
    }

    private static FindingTerms resting(String owner, long number) {
        return terms(owner, "2024-06-30", Optional.of(number));
    }

    private static FindingTerms terms(String owner, String dueOn, Optional<Long> restsOn) {
        return new FindingTerms(
                LedgerDesk.LPO_MEX,
                "Invoices are missing",
                "Every payment has an invoice.",
                "Three of twenty have none.",
                "Nobody files them.",
                "Payments cannot be proved.",
                Risk.HIGH,
                List.of(new Advice("File them.", owner, LocalDate.parse(dueOn))),
                restsOn,
                restsOn,
                restsOn);
    }

    private static TestDatabase ready(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        Staff.enter(database);
        return database;
    }

    private static Findings findings(TestDatabase database) {
        return new Findings(database.dataSource(), CLOCK, new Trail(database.dataSource(), CLOCK));
    }
}
