package org.istmo.domain.money;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The entries that stand with another rate, or with none, than the one that applies to them now. */
final class RevaluedEntries {

    private static final String AFFECTED = "SELECT e.activity FROM entry e WHERE e.currency = :currency"
            + " AND e.transaction_date >= :since AND e.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)"
            + " AND COALESCE((SELECT x.id FROM exchange_rate x WHERE x.currency = e.currency AND x.effective <= e.transaction_date"
            + " ORDER BY x.effective DESC, x.version DESC LIMIT 1), 0) <> COALESCE(e.rate, 0)";

    private final Set<Long> activities = new HashSet<>();
    private long count;

    /** @param since for each currency the first day that is touched */
    static RevaluedEntries of(Handle handle, Map<String, LocalDate> since) {
        RevaluedEntries entries = new RevaluedEntries();
        since.forEach((currency, day) -> handle.createQuery(AFFECTED)
                .bind("currency", currency)
                .bind("since", day)
                .mapTo(Long.class)
                .forEach(entries::add));
        return entries;
    }

    private void add(long activity) {
        activities.add(activity);
        count++;
    }

    Set<Long> activities() {
        return activities;
    }

    long count() {
        return count;
    }
}
