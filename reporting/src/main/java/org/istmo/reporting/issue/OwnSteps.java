package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Status;
import org.jdbi.v3.core.Jdbi;

/** The steps of clearances that somebody may take, which whoever comes is shown first. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OwnSteps {

    private Jdbi jdbi;
    private Clock clock;

    protected OwnSteps() {}

    @Inject
    public OwnSteps(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
    }

    /** A burst as one where its reports stand alike; what was ordered first comes first. */
    public List<OwnStep> first(Scope scope, Reader reader, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> OwnStepQuery.of(handle, reader, clock.instant())
                .ask(
                        handle,
                        "SELECT t.run, r.status, MIN(r.id) AS oldest, COUNT(*) AS reports",
                        " GROUP BY t.run, r.status, CASE WHEN t.run IS NULL THEN r.id ELSE 0 END ORDER BY oldest LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> new OwnStep(
                        Optional.ofNullable(row.getObject("run", Long.class)),
                        Status.of(row.getString("status")),
                        row.getLong("oldest"),
                        row.getInt("reports")))
                .list());
    }

    /** Of how many reports, by how they stand. */
    public Map<Status, Long> counts(Scope scope, Reader reader) {
        scope.mustBeStaff();
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        jdbi.useHandle(handle -> OwnStepQuery.of(handle, reader, clock.instant())
                .ask(handle, "SELECT r.status, COUNT(DISTINCT r.id) AS reports", " GROUP BY r.status")
                .map((row, context) -> Map.entry(Status.of(row.getString("status")), row.getLong("reports")))
                .forEach(one -> counts.put(one.getKey(), one.getValue())));
        return counts;
    }
}
