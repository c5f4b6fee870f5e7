package org.istmo.web.report;

import static org.istmo.domain.grant.GrantDesk.FINANCE;
import static org.istmo.domain.grant.GrantDesk.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.istmo.domain.problem.Forbidden;
import org.istmo.reporting.archive.Status;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class HoldingFormsTest {

    private static final String REVISE = "/1/revise";
    private static final String ACCEPT = "/1/tie-out/opening-1/accept";
    private static final String CONFLICT = "409";
    private static final String REPORT = "/report.xhtml";

    @Test
    void who_may_not_order_a_revision_is_refused_before_the_reason_is_looked_at() {
        HoldingDesk desk = new HoldingDesk(Status.ISSUED, Status.ISSUED);
        FilledForm bare = FilledForm.holding(Map.of());

        assertThrows(Forbidden.class, () -> desk.forms().revise(FINANCE, desk.report(), bare));
    }

    @Test
    void a_revision_of_what_was_withdrawn_meanwhile_is_told_on_the_reports_own_page() throws Exception {
        HoldingDesk desk = new HoldingDesk(Status.ISSUED, Status.WITHDRAWN);

        assertEquals(List.of(CONFLICT, REPORT), desk.send(OFFICER, REVISE, "A figure moved."));
        assertEquals("Only what was issued is revised.", desk.said());
    }

    @Test
    void a_revision_of_what_is_not_issued_is_told_so_even_without_a_reason() throws Exception {
        HoldingDesk desk = new HoldingDesk(Status.WITHDRAWN, Status.WITHDRAWN);

        assertEquals(List.of(CONFLICT, REPORT), desk.send(OFFICER, REVISE, ""));
        assertEquals("Only what was issued is revised.", desk.said());
    }

    @Test
    void a_revision_that_is_refused_while_the_report_is_issued_is_told_at_its_form() throws Exception {
        assertEquals(
                List.of(CONFLICT, "/revise.xhtml"),
                new HoldingDesk(Status.ISSUED, Status.ISSUED).send(OFFICER, REVISE, "A figure moved."));
    }

    @Test
    void a_warning_of_a_draft_that_is_made_anew_is_told_on_the_reports_own_page() throws Exception {
        for (Status before : List.of(Status.DRAFT, Status.QUEUED)) {
            HoldingDesk desk = new HoldingDesk(before, Status.QUEUED);

            assertEquals(List.of(CONFLICT, REPORT), desk.send(FINANCE, ACCEPT, "Known."));
            assertEquals("It is not held against the ledger now: look at the report itself.", desk.said());
        }
    }

    @Test
    void a_warning_without_a_reason_is_told_at_its_form() throws Exception {
        assertEquals(
                List.of("400", "/tie-out.xhtml"),
                new HoldingDesk(Status.DRAFT, Status.DRAFT).send(FINANCE, ACCEPT, ""));
    }
}
