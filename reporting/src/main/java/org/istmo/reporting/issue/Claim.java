package org.istmo.reporting.issue;

import org.istmo.reporting.archive.Report;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * That a report is still this node's to draft. A node that was taken for lost must not write over the lineage of the one that took its report up, and the lease
 * of a long reading has to be renewed meanwhile: so the report is held when all is read, until that is committed, and not before.
 */
final class Claim implements AutoCloseable {

    private final Jdbi jdbi;
    private final Report report;
    private @Nullable Handle holding;

    /** @param report as it was claimed */
    Claim(Jdbi jdbi, Report report) {
        this.jdbi = jdbi;
        this.report = report;
    }

    /**
     * Nobody takes the report up from now until this is closed. On a connection of its own: one that sees an earlier state of the database would see neither a
     * later claim nor a lease that was renewed.
     *
     * @throws IllegalStateException when somebody took it up
     */
    void hold() {
        Handle own = jdbi.open();
        holding = own;
        own.begin();
        // Changes nothing. What a lineage refers to is not locked by it, which FOR UPDATE would wait for.
        int held = own.createUpdate("UPDATE report SET progress = progress WHERE id = :id AND lock_version = :claimed")
                .bind("id", report.id())
                .bind("claimed", report.lockVersion())
                .execute();
        if (held == 0) {
            throw new IllegalStateException(report.number() + " was taken up by another node.");
        }
    }

    @Override
    public void close() {
        if (holding != null) {
            holding.rollback();
            holding.close();
        }
    }
}
