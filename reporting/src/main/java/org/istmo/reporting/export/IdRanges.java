package org.istmo.reporting.export;

import java.io.IOException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Walks a table by its numbers, a few thousand rows at a time. Within one REPEATABLE READ transaction that is the same as one long cursor; it holds as
 * little with either database, and the plan of a piece does not depend on how many rows a filter leaves.
 */
record IdRanges(String table, String column, int rows) {

    private static final int FEW = 100;
    private static final int GROWTH = 5;

    /** Rows whose number is greater than {@code after} and at most {@code upTo}. */
    interface Piece {
        void read(long after, long upTo) throws IOException;
    }

    /** The first pieces are small, so that the first rows are there at once. */
    void each(Handle handle, Piece piece) throws IOException {
        long after = 0;
        int size = Math.min(FEW, rows);
        Optional<Long> upTo = end(handle, after, size);
        while (upTo.isPresent()) {
            piece.read(after, upTo.get());
            after = upTo.get();
            size = Math.min(rows, size * GROWTH);
            upTo = end(handle, after, size);
        }
    }

    private Optional<Long> end(Handle handle, long after, int size) {
        return handle.createQuery("SELECT MAX(p." + column + ") FROM (SELECT " + column + " FROM " + table + " WHERE "
                        + column + " > :after ORDER BY " + column + " LIMIT :rows) p")
                .bind("after", after)
                .bind("rows", size)
                .mapTo(Long.class)
                .findOne();
    }
}
