package org.istmo.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Latch;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Later versions of issued reports: the same number, scope, period and audience over today's ledger. The version before stays as it was issued. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Revisions {

    /** In characters. */
    public static final int LONGEST_REASON = 4_000;

    private static final String COPY =
            "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status, progress,"
                    + " next_step, report_version, idempotency_key, requested_by, requested_at, lock_version, supersedes, revision_reason, schedule)"
                    + " SELECT CAST(:id AS BIGINT), number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats,"
                    + " 'queued', 0, 1, CAST(:version AS INTEGER), CAST(:key AS VARCHAR(300)), CAST(:by AS BIGINT),"
                    + " CAST(:now AS TIMESTAMP WITH TIME ZONE), 1, id, CAST(:reason AS VARCHAR(4000)), schedule FROM report WHERE id = :before";

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Revisions() {}

    @Inject
    public Revisions(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Queues a revision. Asking again with the same key returns the one that is there.
     *
     * @param key what a repeat is known by; absent: the version itself
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an officer of the report's office
     * @throws Conflict unless the report is the newest version that was issued and no other revision of it is underway, or when the key was used for something
     *     else
     */
    @Transactional
    public Report order(Reader by, Report report, String reason, Optional<String> key) {
        by.mustActAs(Role.OFFICER, report.office());
        return jdbi.withHandle(handle -> {
            Latch.ORDERS.hold(handle);
            Optional<Report> before = key.flatMap(new ReportRows(handle)::withKey);
            if (before.isPresent()) {
                return same(handle, before.get(), report, reason);
            }
            Report issued = new ReportRows(handle).locked(report.id()).orElseThrow();
            mustBeNewest(handle, issued);
            int version = new RevisionRows(handle).nextVersion(issued);
            long id =
                    insert(handle, issued, version, reason, key.orElse("revision:" + issued.id() + ":" + version), by);
            trail.record(AuditEvent.done(
                    by,
                    "report.revise",
                    "report:" + id,
                    Map.of("supersedes", issued.reference(), "version", Integer.toString(version), "reason", reason)));
            return new ReportRows(handle).locked(id).orElseThrow();
        });
    }

    private static Report same(Handle handle, Report there, Report report, String reason) {
        boolean same = new RevisionRows(handle)
                .of(there.id())
                .filter(revision ->
                        revision.before() == report.id() && revision.reason().equals(reason))
                .isPresent();
        if (!same) {
            throw new Conflict("idempotency-key-reused", "This Idempotency-Key stands for another report.");
        }
        return there;
    }

    private static void mustBeNewest(Handle handle, Report report) {
        if (report.status() != Status.ISSUED) {
            throw new Conflict(
                    "not-issued",
                    "The report is " + report.status().word()
                            + "; only what was issued is revised. A draft is mended.");
        }
        RevisionRows rows = new RevisionRows(handle);
        rows.supersededBy(report.id()).ifPresent(later -> {
            throw new Conflict("superseded", "Report " + later + " was issued in its stead; revise that one.");
        });
        rows.open(report.id()).ifPresent(open -> {
            throw new Conflict(
                    "revision-open",
                    "Report " + open + " is a revision of it already; issue or withdraw that one first.");
        });
    }

    private long insert(Handle handle, Report issued, int version, String reason, String key, Reader by) {
        long id = new Numbers(handle).next();
        handle.createUpdate(COPY)
                .bind("id", id)
                .bind("version", version)
                .bind("key", key)
                .bind("by", by.account())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("reason", reason)
                .bind("before", issued.id())
                .execute();
        handle.createUpdate("INSERT INTO report_audience (report, donor, agreement)"
                        + " SELECT CAST(:id AS BIGINT), donor, agreement FROM report_audience WHERE report = :before")
                .bind("id", id)
                .bind("before", issued.id())
                .execute();
        return id;
    }

    /** Empty on a first version. */
    public Optional<Revision> of(Report report) {
        return jdbi.withHandle(handle -> new RevisionRows(handle).of(report.id()));
    }

    /** The number of the row of the version that was issued in the stead of this one, where the reader sees that version; never a draft's. */
    public Optional<Long> supersededBy(Scope scope, Report report) {
        return jdbi.withHandle(handle -> new RevisionRows(handle)
                .supersededBy(report.id())
                .filter(later -> new ReportRows(handle).withId(scope, later).isPresent()));
    }
}
