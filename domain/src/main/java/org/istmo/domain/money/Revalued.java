package org.istmo.domain.money;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Finds whose entries stand with another rate, or with none, than the one that applies to them now. */
final class Revalued {

    private static final String AFFECTED = "SELECT DISTINCT e.activity FROM entry e WHERE e.currency = :currency"
            + " AND e.transaction_date >= :since AND (e.reverses IS NULL) IS TRUE AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)"
            + " AND COALESCE((SELECT x.id FROM exchange_rate x WHERE x.currency = e.currency AND x.effective <= e.transaction_date"
            + " ORDER BY x.effective DESC, x.version DESC LIMIT 1), 0) <> COALESCE(e.rate, 0)";

    private Revalued() {}

    /**
     * The numbers of the activities.
     *
     * @param since for each currency the first day that is touched
     */
    static Set<Long> activities(Handle handle, Map<String, LocalDate> since) {
        Set<Long> activities = new HashSet<>();
        since.forEach((currency, day) -> handle.createQuery(AFFECTED)
                .bind("currency", currency)
                .bind("since", day)
                .mapTo(Long.class)
                .forEach(activities::add));
        return activities;
    }
}
