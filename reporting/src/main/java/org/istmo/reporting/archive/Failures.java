package org.istmo.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.problem.Conflict;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reports that failed: why, and once more. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Failures {

    private Jdbi jdbi;
    private Trail trail;

    protected Failures() {}

    @Inject
    public Failures(DataSource dataSource, Trail trail) {
        this.jdbi = Jdbi.create(dataSource);
        this.trail = trail;
    }

    /** Empty when the report did not fail. */
    public Optional<Failure> of(Report report) {
        if (report.status() != Status.FAILED) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> of(handle, report.id()));
    }

    private static Optional<Failure> of(Handle handle, long report) {
        return handle.createQuery(
                        "SELECT failure_code, failure, failed_at, requested_at FROM report WHERE id = :id AND status = 'failed'")
                .bind("id", report)
                .map((row, context) -> {
                    FailureReason reason = FailureReason.of(Objects.requireNonNullElse(row.getString(1), ""));
                    return new Failure(
                            reason,
                            reason == FailureReason.REFUSED ? Objects.requireNonNullElse(row.getString(2), "") : "",
                            Optional.ofNullable(row.getObject(3, OffsetDateTime.class))
                                    .orElse(row.getObject(4, OffsetDateTime.class)));
                })
                .findOne();
    }

    /**
     * Queues a report that failed once more, under its number and its key. Whoever calls this sees to it that it is drafted.
     *
     * @throws Conflict when the report did not fail, or somebody else was faster
     */
    @Transactional
    public Report retry(Reader officer, Report seen) {
        officer.mustActAs(Role.OFFICER, seen.office());
        if (seen.status() != Status.FAILED) {
            throw new Conflict("wrong-status", "The report is " + seen.status().word() + ", not failed.");
        }
        return jdbi.withHandle(handle -> {
            Optional<Failure> failure = of(handle, seen.id());
            int queued = handle.createUpdate(
                            "UPDATE report SET status = 'queued', progress = 0, lock_version = lock_version + 1"
                                    + " WHERE id = :id AND lock_version = :seen AND status = 'failed'")
                    .bind("id", seen.id())
                    .bind("seen", seen.lockVersion())
                    .execute();
            if (queued == 0) {
                throw new Conflict("changed-meanwhile", "Somebody else changed the report meanwhile.");
            }
            Report again = new ReportRows(handle).locked(seen.id()).orElseThrow();
            trail.record(AuditEvent.done(
                    officer,
                    "report.retry",
                    seen.reference(),
                    Map.of("failure", failure.map(one -> one.reason().word()).orElse(""))));
            return again;
        });
    }
}
