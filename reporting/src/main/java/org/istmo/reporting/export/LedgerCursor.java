package org.istmo.reporting.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Hands on the rows of a query one by one, each in the same cells, so that none is held. */
final class LedgerCursor {

    private static final int FETCH = 200;

    private final @Nullable Object[] cells;

    /** @param columns of the ledger */
    LedgerCursor(int columns) {
        this.cells = new @Nullable Object[columns];
    }

    /** Puts a row of the query into the cells. */
    @FunctionalInterface
    interface Filling {
        /** Whether the row is one of the ledger's. */
        boolean fill(@Nullable Object[] cells, ResultSet row) throws SQLException;
    }

    void read(Query query, Filling filling, RowTaker taker) throws IOException {
        try (ResultIterator<Boolean> rows = query.setFetchSize(FETCH)
                .map((row, context) -> filling.fill(cells, row))
                .iterator()) {
            while (rows.hasNext()) {
                if (rows.next()) {
                    taker.take(cells);
                }
            }
        }
    }
}
