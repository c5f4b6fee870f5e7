package org.istmo.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Why reports failed. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Failures {

    private Jdbi jdbi;

    protected Failures() {}

    @Inject
    public Failures(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** Empty when the report did not fail. */
    public Optional<Failure> of(Report report) {
        if (report.status() != Status.FAILED) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> of(handle, report.id()));
    }

    /** Empty when there is no such report or it did not fail. */
    public Optional<Failure> of(long report) {
        return jdbi.withHandle(handle -> of(handle, report));
    }

    /** Empty when the report did not fail. */
    public static Optional<Failure> of(Handle handle, long report) {
        return handle.createQuery(
                        "SELECT failure_code, failure_refusal, failed_at, requested_at FROM report WHERE id = :id AND status = 'failed'")
                .bind("id", report)
                .map((row, context) -> new Failure(
                        FailureReason.of(Objects.requireNonNullElse(row.getString(1), "")),
                        Objects.requireNonNullElse(row.getString(2), ""),
                        Optional.ofNullable(row.getObject(3, OffsetDateTime.class))
                                .orElse(row.getObject(4, OffsetDateTime.class))))
                .findOne();
    }
}
