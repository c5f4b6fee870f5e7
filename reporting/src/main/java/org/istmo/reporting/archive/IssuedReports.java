package org.istmo.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Jdbi;

/** Reports that were issued, each reader those that are theirs, and which of them belong together. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class IssuedReports {

    private Jdbi jdbi;

    protected IssuedReports() {}

    @Inject
    public IssuedReports(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * Those that are addressed to an agreement, and those on all that its donor agreed: what was issued last first, superseded versions too.
     *
     * @param agreement the number of its row
     */
    public List<Report> addressedTo(Scope scope, long agreement, int limit) {
        return jdbi.withHandle(handle -> new ReportRows(handle).addressedTo(scope, agreement, limit));
    }

    /** What was issued from that moment on and before the other, in its order. */
    public List<Report> between(Scope scope, OffsetDateTime from, OffsetDateTime before) {
        return jdbi.withHandle(handle -> new ReportRows(handle).issuedBetween(scope, from, before));
    }

    /** What was issued of a type on the same grant, donor or other scope for the last period before: in its latest version. */
    public Optional<Report> ofPeriodBefore(Scope scope, Report report) {
        return jdbi.withHandle(handle -> new ReportRows(handle).ofPeriodBefore(scope, report));
    }
}
