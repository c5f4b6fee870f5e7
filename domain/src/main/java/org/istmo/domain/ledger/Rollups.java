package org.istmo.domain.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Makes the rollups anew from the cells, or proves them equal to the cells. */
final class Rollups {

    private Rollups() {}

    /** In the caller's transaction, which holds every office's latch. */
    static void rebuild(Handle handle) {
        for (Rollup rollup : Rollup.values()) {
            for (Grain grain : Rollup.kept()) {
                handle.execute("DELETE FROM " + rollup.table(grain));
                handle.execute("INSERT INTO " + rollup.table(grain) + " (" + rollup.columns() + ") "
                        + rollup.told(grain));
            }
        }
    }

    /** How many rows of each table differ from what the cells add up to; empty when all are right. */
    static Map<String, Long> wrong(Handle handle) {
        Map<String, Long> wrong = new LinkedHashMap<>();
        for (Rollup rollup : Rollup.values()) {
            for (Grain grain : Rollup.kept()) {
                long rows = differing(handle, rollup, grain);
                if (rows > 0) {
                    wrong.put(rollup.table(grain), rows);
                }
            }
        }
        return wrong;
    }

    private static long differing(Handle handle, Rollup rollup, Grain grain) {
        String kept = "SELECT " + rollup.columns() + " FROM " + rollup.table(grain);
        String told = "SELECT " + rollup.columns() + " FROM (" + rollup.told(grain) + ") told";
        return handle.createQuery("SELECT COUNT(*) FROM ((" + kept + " EXCEPT " + told + ") UNION ALL (" + told
                        + " EXCEPT " + kept + ")) differing")
                .mapTo(Long.class)
                .one();
    }
}
