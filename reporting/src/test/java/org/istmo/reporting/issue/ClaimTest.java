package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.istmo.domain.database.Vendor;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimTest {

    private static final String RENEW =
            "UPDATE report SET claimed_at = CURRENT_TIMESTAMP WHERE status = 'running' AND claimed_by = 'here'";

    /** Another node found the lease run out: queued it, took it and began. */
    private static final String TAKE_UP =
            "UPDATE report SET lock_version = lock_version + 2, claimed_by = 'there' WHERE id = " + AtWork.REPORT;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_lease_of_a_report_is_renewed_while_its_dataset_is_read(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.kind.reading = () -> assertEquals(1, atOnce(office, vendor, RENEW));

        office.drafting.now(AtWork.REPORT);

        assertEquals(
                Status.DRAFT,
                office.report().status(),
                () -> "" + office.failures().of(office.report()));
        assertTrue(office.number("SELECT count(*) FROM lineage") > 0);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void its_own_node_renews_it_as_often_as_it_likes_meanwhile(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.kind.reading = () -> {
            office.drafting.look();
            office.drafting.look();
        };

        office.drafting.now(AtWork.REPORT);

        assertEquals(
                Status.DRAFT,
                office.report().status(),
                () -> "" + office.failures().of(office.report()));
        assertTrue(office.number("SELECT count(*) FROM lineage") > 0);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_another_node_took_up_meanwhile_is_neither_written_nor_drafted_nor_failed(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.kind.reading = () -> assertEquals(1, atOnce(office, vendor, TAKE_UP));

        office.drafting.now(AtWork.REPORT);

        assertEquals(Status.RUNNING, office.report().status());
        assertEquals(0, office.number("SELECT count(*) FROM lineage"));
        assertEquals(0, office.number("SELECT count(*) FROM report_file"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void while_what_was_read_is_written_nobody_takes_the_report_up(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        Report claimed = claimed(office);

        try (Claim claim = new Claim(office.database.jdbi(), claimed)) {
            claim.hold();
            assertThrows(JdbiException.class, () -> atOnce(office, vendor, TAKE_UP));
        }

        assertEquals(1, atOnce(office, vendor, TAKE_UP));
        try (Claim late = new Claim(office.database.jdbi(), claimed)) {
            assertThrows(IllegalStateException.class, late::hold);
        }
    }

    private static Report claimed(AtWork office) {
        office.sql("UPDATE report SET status = 'running', claimed_by = 'here', lock_version = lock_version + 1");
        return office.report();
    }

    /** Does not wait for a lock longer than a moment. */
    private static int atOnce(AtWork office, Vendor vendor, String statement) {
        try (Handle another = office.database.jdbi().open()) {
            another.execute(vendor == Vendor.H2 ? "SET LOCK_TIMEOUT 300" : "SET lock_timeout = 300");
            return another.execute(statement);
        }
    }
}
