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
}
