package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.archive.StoredFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuedWholeOrNotAtAllTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_failure_at_any_statement_of_the_issue_leaves_the_report_in_clearance_with_its_draft() throws IOException {
        int statement = 0;
        boolean wentAway = true;
        AtWork office = inClearance();
        List<Rendering> renderings = renderings();
        while (wentAway) {
            office.failing.goAwayAt(++statement);
            boolean issued = issued(office, renderings);
            wentAway = office.failing.isAway();
            office.failing.comeBack();
            assertEquals(!wentAway, issued, "at statement " + statement);
            Status status = office.report().status();
            assertEquals(issued ? Status.ISSUED : Status.IN_CLEARANCE, status, "at statement " + statement);
            assertEquals(3, office.number("SELECT count(*) FROM report_file WHERE stage = 'draft'"));
            assertEquals(issued ? 2 : 0, office.number("SELECT count(*) FROM report_file WHERE stage = 'issued'"));
            assertEquals(issued ? 3 : 2, office.number("SELECT count(*) FROM clearance"));
            assertEquals(issued ? 1 : 0, office.number("SELECT count(*) FROM outbox"));
            assertEquals(
                    issued ? 1 : 0, office.number("SELECT count(*) FROM audit_entry WHERE action = 'report.issue'"));
        }
        assertTrue(statement > 10, "only " + statement + " statements");
    }

    private static boolean issued(AtWork office, List<Rendering> renderings) {
        Report report = office.report();
        try {
            office.database.inTransaction(() -> office.book().issue(Staff.HEAD, report, "", renderings, Also.NOTHING));
            return true;
        } catch (RuntimeException failed) {
            return false;
        }
    }

    private List<Rendering> renderings() throws IOException {
        Path file = Files.writeString(folder.resolve("issued"), "issued");
        return List.of(new Rendering("", StoredFile.SNAPSHOT, file), new Rendering("en", "pdf", file));
    }

    private static AtWork inClearance() {
        AtWork office = AtWork.on(Vendor.H2);
        office.sql("UPDATE account SET donor = 'US-GOV-11', whole_donor = TRUE WHERE id = 108");
        office.drafting.now(AtWork.REPORT);
        office.database.inTransaction(() -> office.book().take(Staff.OFFICER, office.report(), "", Also.NOTHING));
        office.database.inTransaction(() -> office.book().take(Staff.FINANCE, office.report(), "", Also.NOTHING));
        return office;
    }
}
