package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Refusal;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.RenderingFailed;
import org.istmo.reporting.render.TooLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong while a head of office waits for the issue, or somebody for a preview. */
class LastClearanceFailsTest {

    static Stream<Arguments> whatIsThrown() {
        return Stream.of(
                Arguments.of(
                        page(new RenderingFailed("page 3", new IllegalStateException("never"))),
                        FailureReason.TEMPLATE),
                Arguments.of(page(new IOException("No space left on device")), FailureReason.DISK),
                Arguments.of(page(new TooLong("3 pages, of 2")), FailureReason.TOO_LONG));
    }

    @ParameterizedTest
    @MethodSource("whatIsThrown")
    void the_report_stays_in_clearance_with_its_reason_and_is_issued_when_it_is_tried_again(
            SpendingKind.Rendering failing, FailureReason reason) {
        AtWork office = inClearance(Vendor.H2);
        office.kind.rendering = failing;

        NotMade failed = assertThrows(NotMade.class, () -> office.desk().clear(Staff.HEAD, AtWork.REPORT, ""));

        assertEquals(reason, failed.reason());
        nothingIsIssued(office);
        office.kind.rendering = SpendingKind::page;
        assertEquals(
                Status.ISSUED,
                office.desk().clear(Staff.HEAD, AtWork.REPORT, "").status());
        assertEquals(3, office.number("SELECT count(*) FROM report_file WHERE stage = 'issued'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_database_that_goes_away_while_it_is_issued_is_told_as_such(Vendor vendor) {
        AtWork office = inClearance(vendor);
        office.kind.rendering = out -> {
            SpendingKind.page(out);
            office.failing.goAwayAt(1);
        };

        NotMade failed = assertThrows(NotMade.class, () -> office.desk().clear(Staff.HEAD, AtWork.REPORT, ""));

        assertEquals(FailureReason.DATABASE, failed.reason());
        office.failing.comeBack();
        nothingIsIssued(office);
        office.kind.rendering = SpendingKind::page;
        assertEquals(
                Status.ISSUED,
                office.desk().clear(Staff.HEAD, AtWork.REPORT, "").status());
    }

    @Test
    void what_is_refused_meanwhile_is_refused_and_no_failure() {
        AtWork office = inClearance(Vendor.H2);
        office.kind.rendering = out -> {
            SpendingKind.page(out);
            office.sql("UPDATE report SET lock_version = lock_version + 1 WHERE id = 9");
        };

        Refusal refused = assertThrows(Conflict.class, () -> office.desk().clear(Staff.HEAD, AtWork.REPORT, ""));

        assertEquals("changed-meanwhile", refused.code());
    }

    @ParameterizedTest
    @MethodSource("whatIsThrown")
    void a_preview_fails_by_the_same_reasons_and_is_taken_when_it_is_tried_again(
            SpendingKind.Rendering failing, FailureReason reason) throws IOException {
        AtWork office = inClearance(Vendor.H2);
        Report report = office.report();
        office.kind.rendering = failing;

        NotMade failed = assertThrows(NotMade.class, () -> office.preview().file(report, Language.ES, "pdf"));

        assertEquals(reason, failed.reason());
        office.kind.rendering = SpendingKind::page;
        try (var bytes = office.preview().file(report, Language.ES, "pdf").bytes()) {
            assertTrue(bytes.readAllBytes().length > 100);
        }
    }

    private static void nothingIsIssued(AtWork office) {
        assertEquals(Status.IN_CLEARANCE, office.report().status());
        assertEquals(2, office.number("SELECT count(*) FROM clearance"));
        assertEquals(3, office.number("SELECT count(*) FROM report_file WHERE stage = 'draft'"));
        assertEquals(0, office.number("SELECT count(*) FROM report_file WHERE stage = 'issued'"));
        assertEquals(0, office.number("SELECT count(*) FROM outbox"));
        assertEquals(0, office.number("SELECT count(*) FROM audit_entry WHERE action = 'report.issue'"));
    }

    private static SpendingKind.Rendering page(Exception thrown) {
        return out -> {
            out.write(new byte[100]);
            LastClearanceFailsTest.<RuntimeException>sneak(thrown);
        };
    }

    private static AtWork inClearance(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.drafting.now(AtWork.REPORT);
        office.desk().submit(Staff.OFFICER, AtWork.REPORT, "");
        office.desk().clear(Staff.FINANCE, AtWork.REPORT, "");
        return office;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
