package org.istmo.reporting.query.region;

import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.LeftOut;
import org.jdbi.v3.core.Handle;

/** What a report's lineage holds that its pages do not say. */
public final class Unsaid {

    private Unsaid() {}

    /** Entries of the period without a rate, and activities whose words are above the audience's level. */
    public static LeftOut leftOut(Handle handle, long report, Scope audience) {
        long withoutRate = handle.createQuery(
                        "SELECT count(DISTINCT entry) FROM lineage WHERE report = :report AND usd IS NULL")
                .bind("report", report)
                .mapTo(Long.class)
                .one();
        long above = audience.levelsAbove().isEmpty()
                ? 0
                : handle.createQuery("SELECT count(*) FROM activity v WHERE v.sensitivity IN (<above>)"
                                + " AND v.id IN (SELECT project FROM lineage WHERE report = :report)")
                        .bindList("above", audience.levelsAbove())
                        .bind("report", report)
                        .mapTo(Long.class)
                        .one();
        return new LeftOut(withoutRate, above);
    }
}
