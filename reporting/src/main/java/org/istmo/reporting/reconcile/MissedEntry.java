package org.istmo.reporting.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;

/**
 * An entry that a report has and the filter does not take; one that is not the reader's to see is none.
 *
 * @param activity its identifier; empty when it is above the reader's level
 * @param date of the transaction
 */
record MissedEntry(String activity, LocalDate date) {

    static Map<Long, MissedEntry> of(Handle handle, Scope scope, Collection<Long> entries) {
        Map<Long, MissedEntry> missed = new HashMap<>();
        if (!entries.isEmpty()) {
            EngagedEntries.bind(
                            handle.createQuery(
                                    "SELECT e.id, CASE WHEN a.sensitivity IN (<levels>) THEN a.identifier ELSE '' END AS activity,"
                                            + " e.transaction_date FROM entry e JOIN activity a ON a.id = e.activity WHERE e.id IN (<entries>)"
                                            + EngagedEntries.entries(scope)),
                            scope)
                    .bindList("levels", scope.levels())
                    .bindList("entries", List.copyOf(entries))
                    .map((row, context) -> Map.entry(
                            row.getLong("id"),
                            new MissedEntry(
                                    row.getString("activity"), row.getObject("transaction_date", LocalDate.class))))
                    .forEach(one -> missed.put(one.getKey(), one.getValue()));
        }
        return missed;
    }

    boolean outside(ActivityFilter filter) {
        return filter.from().map(date::isBefore).orElse(false)
                || filter.to().map(date::isAfter).orElse(false);
    }
}
