package org.istmo.reporting.export;

import java.util.HashMap;
import java.util.Map;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;

/**
 * Where more is to be read of a row: where the server answers for it, then the first {@value #NAMED} documents of its activity that the reader may read.
 *
 * @param address the address that people reach, without a slash at its end
 */
record Evidence(String address) {

    private static final int NAMED = 5;

    /** @param activities a query for the numbers of activities, over {@code :after} and {@code :upTo} */
    Map<Long, String> documents(Handle handle, Scope scope, String activities, long after, long upTo) {
        Map<Long, String> found = new HashMap<>();
        handle.createQuery("SELECT q.activity, q.url FROM (SELECT d.activity, d.url, d.ordinal,"
                        + " ROW_NUMBER() OVER (PARTITION BY d.activity ORDER BY d.ordinal) AS place_of"
                        + " FROM activity_document d JOIN activity v ON v.id = d.activity"
                        + " WHERE COALESCE(d.sensitivity, v.sensitivity) IN (<levels>) AND d.activity IN ("
                        + activities + ")) q WHERE q.place_of <= " + NAMED + " ORDER BY q.activity, q.ordinal")
                .bindList("levels", scope.levels())
                .bind("after", after)
                .bind("upTo", upTo)
                .map((row, context) -> Map.entry(row.getLong(1), " " + row.getString(2)))
                .forEach(document -> found.merge(document.getKey(), document.getValue(), String::concat));
        return found;
    }

    /** To a donor's verifier the server answers for no activity: its documents alone. */
    String ofActivity(Scope scope, long id, Map<Long, String> documents) {
        if (scope.engagement().isPresent()) {
            return documents.getOrDefault(id, "").strip();
        }
        return address + "/api/v1/activities/" + id + documents.getOrDefault(id, "");
    }

    /** To a donor's verifier the server answers for an entry by the reports that counted it. */
    String ofEntry(Scope scope, long entry, long activity, Map<Long, String> documents) {
        if (scope.engagement().isPresent()) {
            return address + "/api/v1/entries/" + entry + "/reports" + documents.getOrDefault(activity, "");
        }
        return address + "/api/v1/activities/" + activity + "/entries" + documents.getOrDefault(activity, "");
    }

    String ofArticle(Cell cell) {
        return address + "/api/v1/treaties/" + cell.treaty() + "/states/" + cell.state() + "/articles/"
                + cell.article();
    }

    String ofFile(Cell cell, String upload) {
        return ofArticle(cell) + "/evidence/" + upload;
    }
}
