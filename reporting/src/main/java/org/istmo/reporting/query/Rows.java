package org.istmo.reporting.query;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Rows of a lineage that sums are read from, in its columns: those that a report is made of, or what they would be if not everything had happened.
 *
 * @param table a table expression that stands behind {@code FROM}
 * @param bound its parameters by name
 */
public record Rows(String table, Map<String, Object> bound) {

    public Rows {
        bound = Map.copyOf(bound);
    }

    static Rows of(long report) {
        return new Rows("(SELECT * FROM lineage WHERE report = :report)", Map.of("report", report));
    }

    /** @param after what follows the rows, which are called {@code l} */
    Query query(Handle handle, String select, String after) {
        return bind(handle.createQuery(select(select, after)));
    }

    /** The same as a part of another query, which is then bound. */
    String select(String select, String after) {
        return "SELECT " + select + " FROM " + table + " l " + after;
    }

    Query bind(Query query) {
        bound.forEach(query::bind);
        return query;
    }
}
