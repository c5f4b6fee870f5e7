package org.istmo.reporting.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.reporting.query.FollowingFigures;
import org.istmo.reporting.query.FollowingFigures.Following;
import org.istmo.reporting.query.Rows;
import org.jdbi.v3.core.Handle;

/**
 * Why figures differ that follow from the ledger by more than a sum: the rows that came and went are put in cause after cause, in their order, and each
 * answers for what the figure moved by then. What is left came of the terms by which they follow.
 */
final class FollowingCauses {

    private static final String COLUMNS =
            "%1$s.entry, %1$s.part, %1$s.project, %1$s.quarter, %1$s.measure, %1$s.currency, ";

    private static final String STANDING = "SELECT " + COLUMNS.formatted("b")
            + "b.amount, b.usd, b.counted, b.category FROM lineage b WHERE b.report = :before";

    private static final String MOVED = "SELECT " + COLUMNS.formatted("l")
            + "l.side * l.amount, l.side * l.usd, l.side * l.counted, l.category FROM " + DifferingRows.ROWS
            + " JOIN entry e ON e.id = l.entry WHERE " + DifferingRows.CAUSE + " IN (";

    /** How many rows of an agreement a cause moved. */
    private record Moving(ChangeCause cause, long agreement) {}

    private final Handle handle;
    private final Map<String, Object> versions;
    private final Map<Moving, Long> moving = new HashMap<>();
    private final Map<String, Causes> causes = new HashMap<>();

    private FollowingCauses(Handle handle, long before, long after) {
        this.handle = handle;
        this.versions = Map.of("before", before, "after", after);
    }

    /** @param figures that are no sum over the ledger and moved */
    static FollowingCauses between(Handle handle, long before, long after, Set<String> figures) {
        FollowingCauses all = new FollowingCauses(handle, before, after);
        if (!figures.isEmpty()) {
            FollowingFigures.of(handle, after).ifPresent(following -> all.read(following, figures));
        }
        return all;
    }

    /** Empty of a figure that does not follow from the ledger so. */
    Optional<Causes> of(String figure) {
        return Optional.ofNullable(causes.get(figure));
    }

    private void read(FollowingFigures following, Set<String> figures) {
        Map<String, Following> reached = following.over(with(List.of()));
        reached.keySet().stream().filter(figures::contains).forEach(figure -> causes.put(figure, Causes.NONE));
        if (causes.isEmpty()) {
            return;
        }
        count();
        List<ChangeCause> gone = new ArrayList<>();
        for (ChangeCause cause : ChangeCause.values()) {
            if (moving.keySet().stream().anyMatch(each -> each.cause() == cause)) {
                gone.add(cause);
                reached = step(cause, reached, following.over(with(gone)));
            }
        }
    }

    private Map<String, Following> step(ChangeCause cause, Map<String, Following> reached, Map<String, Following> now) {
        causes.replaceAll((figure, its) -> {
            Following was = reached.get(figure);
            Following is = now.get(figure);
            if (was == null || is == null) {
                return its;
            }
            BigDecimal difference = is.value().subtract(was.value());
            long rows = moving.getOrDefault(new Moving(cause, is.agreement()), 0L);
            return difference.signum() == 0 ? its : its.plus(Causes.of(cause, difference, rows));
        });
        return now;
    }

    private void count() {
        handle.createQuery("SELECT q.cause, q.agreement, COUNT(*) FROM (SELECT " + DifferingRows.CAUSE
                        + " AS cause, a.agreement FROM " + DifferingRows.ROWS
                        + " JOIN entry e ON e.id = l.entry JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                        + " WHERE a.agreement IS NOT NULL AND l.counted IS NOT NULL) q GROUP BY q.cause, q.agreement")
                .bindMap(versions)
                .map((row, context) ->
                        Map.entry(new Moving(ChangeCause.of(row.getString(1)), row.getLong(2)), row.getLong(3)))
                .forEach(entry -> moving.put(entry.getKey(), entry.getValue()));
    }

    /** The rows of the version before, and those that these causes brought or took. */
    private Rows with(List<ChangeCause> gone) {
        if (gone.isEmpty()) {
            return new Rows("(" + STANDING + ") l", Map.of("before", before()));
        }
        String words = gone.stream().map(cause -> "'" + cause.word() + "'").collect(Collectors.joining(", "));
        return new Rows("(" + STANDING + " UNION ALL " + MOVED + words + ")) l", versions);
    }

    private Object before() {
        return Optional.ofNullable(versions.get("before")).orElseThrow();
    }
}
