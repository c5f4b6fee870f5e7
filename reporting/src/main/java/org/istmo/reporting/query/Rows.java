package org.istmo.reporting.query;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Rows of a lineage that sums are read from, in its columns: those that a report is made of, or what they would be if not everything had happened.
 *
 * @param table a table expression that stands behind {@code FROM} and names its rows {@code l}
 * @param bound its parameters by name
 */
public record Rows(String table, Map<String, Object> bound) {

    public Rows {
        bound = Map.copyOf(bound);
    }

    /** Those of a report, joined and not selected first: H2 finds nothing by a key in a selection. */
    static Rows of(long report) {
        return new Rows("report r JOIN lineage l ON l.report = r.id AND r.id = :report", Map.of("report", report));
    }

    /** @param after what follows the rows, which are called {@code l} */
    Query query(Handle handle, String select, String after) {
        return bind(handle.createQuery(select(select, after)));
    }

    /** The same as a part of another query, which is then bound. */
    public String select(String select, String after) {
        return "SELECT " + select + " FROM " + table + " " + after;
    }

    /** Gives a query that the rows are in their parameters. */
    public Query bind(Query query) {
        bound.forEach(query::bind);
        return query;
    }
}
