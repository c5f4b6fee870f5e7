package org.istmo.domain.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What offices may both have reported, to be looked through and decided on. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Overlaps {

    /** Neither side is above the reader's level: reasons name both. */
    private static final String READABLE =
            " AND NOT EXISTS (SELECT 1 FROM activity s WHERE s.id IN (o.left_activity, o.right_activity) AND s.sensitivity NOT IN (<levels>))";

    private static final String PAIRS =
            "SELECT o.id, o.left_activity, o.right_activity, o.score, o.reasons_en, o.reasons_es, o.status, o.found_at FROM overlap o";

    private Jdbi jdbi;

    protected Overlaps() {}

    @Inject
    public Overlaps(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** Where a page ends: a score, and the number of a pair of that score. */
    public record Position(BigDecimal score, long id) {}

    /**
     * By score, the highest first, then by number.
     *
     * @param status {@code open}, {@code decided} or {@code closed}
     * @param after the last one of the page before
     * @throws Forbidden unless the reader is staff
     */
    public List<Overlap> list(Scope scope, String status, Optional<Position> after, int limit) {
        return list(scope, OverlapFilter.ofStatus(status), OverlapOrder.SCORE, after, limit);
    }

    /**
     * Those of a filter, in an order of their own.
     *
     * @param after the last one of the page before
     * @throws Forbidden unless the reader is staff
     */
    public List<Overlap> list(
            Scope scope, OverlapFilter filter, OverlapOrder order, Optional<Position> after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            String behind = after.isPresent() ? " AND " + order.behind() : "";
            Query query = filter.bound(handle.createQuery(PAIRS + " WHERE 1 = 1" + filter.conditions() + behind
                            + READABLE + " ORDER BY " + order.order() + " LIMIT :limit"))
                    .bindList("levels", scope.levels())
                    .bind("limit", limit);
            after.ifPresent(from -> query.bind("id", from.id()));
            after.filter(from -> order.goesByScore()).ifPresent(from -> query.bind("score", from.score()));
            List<Row> rows = query.map((row, context) -> row(row)).list();
            return shown(handle, rows);
        });
    }

    /**
     * How many there are of a filter.
     *
     * @throws Forbidden unless the reader is staff
     */
    public long count(Scope scope, OverlapFilter filter) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> filter.bound(handle.createQuery(
                        "SELECT COUNT(*) FROM overlap o WHERE 1 = 1" + filter.conditions() + READABLE))
                .bindList("levels", scope.levels())
                .mapTo(Long.class)
                .one());
    }

    /**
     * One pair, whatever its status.
     *
     * @throws Forbidden unless the reader is staff
     */
    public Overlap withId(Scope scope, long id) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            List<Row> rows = handle.createQuery(PAIRS + " WHERE o.id = :id" + READABLE)
                    .bindList("levels", scope.levels())
                    .bind("id", id)
                    .map((row, context) -> row(row))
                    .list();
            return shown(handle, rows).stream().findFirst().orElseThrow(() -> new Missing("overlap"));
        });
    }

    private record Row(
            long id, Pair pair, BigDecimal score, String en, String es, String status, OffsetDateTime foundAt) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                new Pair(row.getLong("left_activity"), row.getLong("right_activity")),
                row.getBigDecimal("score"),
                row.getString("reasons_en"),
                row.getString("reasons_es"),
                row.getString("status"),
                row.getObject("found_at", OffsetDateTime.class));
    }

    private static List<Overlap> shown(Handle handle, List<Row> rows) {
        Set<Long> activities = new TreeSet<>();
        rows.forEach(
                row -> activities.addAll(List.of(row.pair().left(), row.pair().right())));
        OverlapSides sides = new OverlapSides(handle, activities);
        return rows.stream().map(row -> shown(handle, row, sides)).toList();
    }

    private static Overlap shown(Handle handle, Row row, OverlapSides sides) {
        List<Decided> history = DecisionRows.of(handle, row.id());
        boolean decided = row.status().equals(PairRow.DECIDED);
        return new Overlap(
                row.id(),
                row.score(),
                row.status(),
                row.en().lines().toList(),
                row.es().lines().toList(),
                sides.of(row.pair().left()),
                sides.of(row.pair().right()),
                decided && !history.isEmpty() ? Objects.requireNonNull(history.get(history.size() - 1)) : null,
                history,
                row.foundAt());
    }
}
