package org.istmo.reporting.export;

import java.io.IOException;
import java.util.List;
import org.istmo.reporting.reconcile.Reconciliation;

/** A file that a ledger is written into: its columns, its rows in their order, and what they came to. */
public interface LedgerFile extends RowTaker {

    void begin(List<Column> columns) throws IOException;

    /** Whether it says what the ledger comes to beside what was stated of it. */
    default boolean reconciles() {
        return false;
    }

    /** What it came to, before the end; told to a file that says so. */
    default void reconciled(Reconciliation found) throws IOException {}

    void end(Cover cover) throws IOException;
}
