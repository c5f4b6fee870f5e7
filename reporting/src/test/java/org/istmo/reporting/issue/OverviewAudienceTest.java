package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.istmo.domain.database.Vendor;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.api.Test;

/** What is internal to one donor's agreement is not another donor's to read. */
class OverviewAudienceTest {

    private final AtWork office = AtWork.on(Vendor.H2);

    @Test
    void an_overview_that_donors_will_read_names_what_is_public_alone() {
        assertEquals(Sensitivity.PUBLIC, level());
    }

    @Test
    void one_that_stays_inside_names_what_is_internal_too() {
        office.sql("DELETE FROM report_audience");

        assertEquals(Sensitivity.INTERNAL, level());
    }

    @Test
    void a_report_on_a_centre_names_every_agreement_and_stays_inside() {
        assertFalse(new CentreReportKind().forDonors());
    }

    private Sensitivity level() {
        return office.database
                .jdbi()
                .withHandle(handle -> new RegionalOverviewKind()
                        .audience(handle, office.report())
                        .sensitivity());
    }
}
