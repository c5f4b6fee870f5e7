package org.istmo.reporting.export;

import java.io.IOException;
import java.util.List;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;

/** Reads one ledger. */
interface LedgerRows {

    List<Column> columns();

    /** Hands on every row that the reader may see and the filter takes, in order, a piece of the ledger at a time. */
    void read(Handle handle, Scope scope, RowTaker taker) throws IOException;

    /** How many there are, and no more than {@code most} of them: what reads long is counted without being read. */
    default long count(Handle handle, Scope scope, long most) throws IOException {
        long[] rows = {0};
        read(handle, scope, cells -> rows[0]++);
        return Math.min(rows[0], most);
    }
}
