package org.istmo.reporting.aggregate;

import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** The activities that the distinct counts of {@link Aggregates} are of, by their numbers. */
public final class CountedIds {

    private static final int FETCH = 500;

    /** @param once whether the activity has the first turn among those of its event */
    private record Counted(long id, boolean once) {}

    private final IdSet once = new IdSet();
    private final IdSet each = new IdSet();

    private CountedIds() {}

    public static CountedIds of(Handle handle, Scope scope, Question question) {
        Sql sql = new Sql();
        String table = new CountedActivities(sql, question, scope).table();
        CountedIds ids = new CountedIds();
        try (ResultIterator<Counted> rows = sql.on(handle, "SELECT x.id, x.turn FROM " + table + " x")
                .setFetchSize(FETCH)
                .map((row, context) -> new Counted(row.getLong(1), row.getLong(2) == 1))
                .iterator()) {
            rows.forEachRemaining(ids::add);
        }
        return ids;
    }

    private void add(Counted counted) {
        each.add(counted.id());
        if (counted.once()) {
            once.add(counted.id());
        }
    }

    /** @param twice whether what both offices reported counts twice, as it does before decisions on overlaps and for donors */
    public boolean has(long activity, boolean twice) {
        return (twice ? each : once).has(activity);
    }
}
