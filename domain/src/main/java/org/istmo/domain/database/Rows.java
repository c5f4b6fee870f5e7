package org.istmo.domain.database;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows that wait to be inserted together, a statement for many. Not shared between threads. */
public class Rows {

    private final Handle handle;
    private final Map<String, PreparedBatch> waiting = new LinkedHashMap<>();

    public Rows(Handle handle) {
        this.handle = handle;
    }

    /** The rows that wait for this insert, to add another one to. */
    public PreparedBatch into(String insert) {
        return waiting.computeIfAbsent(insert, handle::prepareBatch);
    }

    /** Inserts what waits, in the order in which the statements were first used: whoever refers to other rows adds those before. */
    public void write() {
        waiting.values().forEach(Rows::write);
        waiting.clear();
    }

    private static void write(PreparedBatch rows) {
        try (rows) {
            if (rows.size() > 0) {
                rows.execute();
            }
        }
    }
}
