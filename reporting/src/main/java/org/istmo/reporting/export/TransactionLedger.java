package org.istmo.reporting.export;

import java.io.IOException;
import java.util.List;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;

/** The ledger's transactions, with the columns and rows of the export, for whoever reads them within a state of the database of their own. */
public final class TransactionLedger {

    private final TransactionRows rows;

    /**
     * @param address that people reach the server at, for links to evidence; without a slash at its end
     * @throws org.istmo.domain.problem.Invalid when the filter asks for what cannot be told apart
     */
    public TransactionLedger(ActivityFilter filter, String address) {
        this.rows = new TransactionRows(filter, new Evidence(address));
    }

    /** In their order. */
    public List<Column> columns() {
        return rows.columns();
    }

    /** Hands on every entry that the reader may see and the filter takes, by number. */
    public void read(Handle handle, Scope scope, RowTaker taker) throws IOException {
        rows.read(handle, scope, taker);
    }

    /** Those of the named entries that the reader may see and the filter takes, in the order in which they are named. */
    public void read(Handle handle, Scope scope, List<Long> entries, RowTaker taker) throws IOException {
        rows.read(handle, scope, entries, taker);
    }
}
