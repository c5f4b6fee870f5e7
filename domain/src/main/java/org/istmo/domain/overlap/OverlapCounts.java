package org.istmo.domain.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Jdbi;

/** How many overlaps there are to decide on and how many were decided when, of those that the reader may read both sides of. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OverlapCounts {

    private static final String READABLE =
            " AND NOT EXISTS (SELECT 1 FROM activity s WHERE s.id IN (o.left_activity, o.right_activity) AND s.sensitivity NOT IN (<levels>))";

    private Jdbi jdbi;

    protected OverlapCounts() {}

    @Inject
    public OverlapCounts(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** @param month by Greenwich, in which the decision that stands was made */
    public record DecidedIn(YearMonth month, Verdict verdict, long count) {}

    /**
     * By the decision that stands, from one month to another, in their order.
     *
     * @throws Forbidden unless the reader is staff
     */
    public List<DecidedIn> decided(Scope scope, YearMonth from, YearMonth to) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> handle.createQuery("SELECT t.y, t.m, t.decision, COUNT(*) AS pairs FROM"
                        + " (SELECT EXTRACT(YEAR FROM d.done_at AT TIME ZONE 'UTC') AS y, EXTRACT(MONTH FROM d.done_at AT TIME ZONE 'UTC') AS m, o.decision"
                        + " FROM overlap o JOIN overlap_decision d ON d.id = o.decided_last WHERE o.status = 'decided'"
                        + " AND d.done_at >= :from AND d.done_at < :before" + READABLE
                        + ") t GROUP BY t.y, t.m, t.decision ORDER BY t.y, t.m, t.decision")
                .bindList("levels", scope.levels())
                .bind("from", from.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .bind("before", to.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .map((row, context) -> new DecidedIn(
                        YearMonth.of(row.getInt("y"), row.getInt("m")),
                        Verdict.of(row.getString("decision")).orElseThrow(),
                        row.getLong("pairs")))
                .list());
    }

    /**
     * Those that nobody decided on yet.
     *
     * @throws Forbidden unless the reader is staff
     */
    public long open(Scope scope) {
        scope.mustBeStaff();
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT COUNT(*) FROM overlap o WHERE o.status = 'open'" + READABLE)
                        .bindList("levels", scope.levels())
                        .mapTo(Long.class)
                        .one());
    }
}
