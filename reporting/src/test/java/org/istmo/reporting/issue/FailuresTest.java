package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.archive.Failure;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.render.RenderingFailed;
import org.istmo.reporting.render.TooLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    static Stream<Arguments> whatIsThrown() {
        return Stream.of(
                Arguments.of(new RenderingFailed("page 3", new NullPointerException()), FailureReason.TEMPLATE),
                Arguments.of(new TooLong("3 rows, of 2"), FailureReason.TOO_LONG),
                Arguments.of(new RenderingFailed("page 3", new TooLong("3 rows, of 2")), FailureReason.TOO_LONG),
                Arguments.of(new IOException("No space left on device"), FailureReason.DISK),
                Arguments.of(
                        new RenderingFailed("page 3", new IOException("No space left on device")), FailureReason.DISK),
                Arguments.of(new RenderingFailed("page 3", new IOException("no such font")), FailureReason.TEMPLATE),
                Arguments.of(new OutOfMemoryError(), FailureReason.MEMORY),
                Arguments.of(new StackOverflowError(), FailureReason.MEMORY),
                Arguments.of(new AssertionError("never"), FailureReason.UNKNOWN),
                Arguments.of(new IllegalStateException("never"), FailureReason.UNKNOWN),
                Arguments.of(new Invalid("/x", "x", "There is none."), FailureReason.REFUSED));
    }

    @ParameterizedTest
    @MethodSource("whatIsThrown")
    void whatever_a_renderer_throws_the_report_fails_with_its_reason_and_leaves_nothing(
            Throwable thrown, FailureReason reason) throws IOException {
        AtWork office = AtWork.on(Vendor.H2);
        office.kind.rendering = out -> {
            out.write(new byte[100]);
            FailuresTest.<RuntimeException>sneak(thrown);
        };

        office.drafting.now(AtWork.REPORT);

        Failure failure = office.failures().of(office.report()).orElseThrow();
        assertEquals(Status.FAILED, office.report().status());
        assertEquals(reason, failure.reason());
        assertEquals(0, office.number("SELECT count(*) FROM report_file"));
        assertEquals(0, office.number("SELECT count(*) FROM report_chunk"));
        assertEquals(0, folders());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_retry_drafts_it_under_its_own_number_and_key(Vendor vendor) {
        AtWork office = failed(vendor);
        Report before = office.report();
        office.kind.rendering = SpendingKind::page;

        Report queued = office.database.inTransaction(() -> office.book().retry(Staff.OFFICER, before));
        assertEquals(Status.QUEUED, queued.status());
        office.drafting.now(AtWork.REPORT);

        assertEquals(Status.DRAFT, office.report().status());
        assertEquals(before.number(), office.report().number());
        assertEquals(1, office.number("SELECT count(*) FROM report WHERE idempotency_key = 'key-9'"));
        assertEquals(3, office.number("SELECT count(*) FROM report_file"));
        assertTrue(office.failures().of(office.report()).isEmpty());
        assertEquals(1, office.number("SELECT count(*) FROM audit_entry WHERE action = 'report.retry'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void who_tried_it_again_clears_it_no_more_than_who_ordered_it(Vendor vendor) {
        AtWork office = failed(vendor);
        office.kind.rendering = SpendingKind::page;
        Reader both = Staff.also(Staff.OTHER_OFFICER, Role.FINANCE);
        office.database.inTransaction(() -> office.book().retry(both, office.report()));
        office.drafting.now(AtWork.REPORT);
        office.desk().submit(Staff.OFFICER, AtWork.REPORT, "");

        Forbidden refused = assertThrows(Forbidden.class, () -> office.desk().clear(both, AtWork.REPORT, ""));

        assertEquals("own-work", refused.code());
        assertEquals(
                Status.IN_CLEARANCE,
                office.desk().clear(Staff.FINANCE, AtWork.REPORT, "").status());
    }

    @Test
    void what_refused_an_order_is_told_by_its_word_in_either_language() {
        AtWork office = AtWork.on(Vendor.H2);
        office.kind.rendering = out -> {
            throw new Invalid("/x", "x", "There is none.");
        };
        office.drafting.now(AtWork.REPORT);

        Failure failure = office.failures().of(office.report()).orElseThrow();

        assertEquals("invalid", failure.refusal());
        assertEquals(
                "El informe no se puede hacer con lo que se pidió (invalid); la persona administradora encuentra la causa en el registro.",
                failure.reason().words(failure.refusal()).es());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_an_officer_of_the_office_retries_and_only_what_failed(Vendor vendor) {
        AtWork office = failed(vendor);
        Report failed = office.report();

        assertThrows(
                Forbidden.class,
                () -> office.database.inTransaction(() -> office.book().retry(Staff.FINANCE, failed)));
        office.database.inTransaction(() -> office.book().retry(Staff.OFFICER, failed));
        assertThrows(
                Conflict.class,
                () -> office.database.inTransaction(() -> office.book().retry(Staff.OFFICER, failed)));
        assertThrows(
                Conflict.class,
                () -> office.database.inTransaction(() -> office.book().retry(Staff.OFFICER, office.report())));
    }

    @Test
    void a_database_that_goes_away_at_any_statement_leaves_nothing_half_and_the_report_is_drafted_once() {
        boolean wentAway = true;
        int statement = 0;
        while (wentAway) {
            AtWork office = AtWork.on(Vendor.H2);
            office.failing.goAwayAt(++statement);
            quietly(() -> office.drafting.now(AtWork.REPORT));
            wentAway = office.failing.isAway();
            office.failing.comeBack();
            long files = office.number("SELECT count(*) FROM report_file");
            assertEquals(office.report().status() == Status.DRAFT ? 3 : 0, files, "at statement " + statement);

            office.sql(
                    "UPDATE report SET claimed_at = TIMESTAMP WITH TIME ZONE '2024-02-01 09:00:00Z' WHERE status = 'running'");
            office.drafting.look();
            if (office.report().status() == Status.FAILED) {
                office.database.inTransaction(() -> office.book().retry(Staff.OFFICER, office.report()));
                office.drafting.now(AtWork.REPORT);
            }

            assertEquals(Status.DRAFT, office.report().status(), "at statement " + statement);
            assertEquals(3, office.number("SELECT count(*) FROM report_file"), "at statement " + statement);
            assertEquals(1, office.number("SELECT count(*) FROM audit_entry WHERE action = 'report.draft'"));
        }
        assertTrue(statement > 20, "only " + statement + " statements");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_underway_here_is_not_taken_from_this_node_and_what_is_lost_is(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        Desk desk = new Desk(
                office.database.dataSource(),
                new org.istmo.domain.audit.Trail(office.database.dataSource(), AtWork.CLOCK),
                AtWork.CLOCK,
                new Node("here"));
        desk.claim(AtWork.REPORT);

        assertEquals(0, desk.unfinished(Set.of(AtWork.REPORT), Duration.ZERO).size());
        assertEquals(0, desk.unfinished(Set.of(), Duration.ofMinutes(1)).size());
        assertEquals(Status.RUNNING, office.report().status());
        assertEquals(1, desk.unfinished(Set.of(), Duration.ZERO).size());
        assertEquals(Status.QUEUED, office.report().status());
    }

    private static AtWork failed(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.kind.rendering = out -> {
            throw new IOException("No space left on device");
        };
        office.drafting.now(AtWork.REPORT);
        assertEquals(Status.FAILED, office.report().status());
        return office;
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException expected) {
            assertTrue(expected.getMessage() != null);
        }
    }

    private static int folders() throws IOException {
        int count = 0;
        try (DirectoryStream<Path> own = Files.newDirectoryStream(
                Path.of(System.getProperty("java.io.tmpdir")), Leftovers.prefix(Node.HERE) + "*")) {
            for (Path folder : own) {
                count += Files.exists(folder) ? 1 : 0;
            }
        }
        return count;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
