package org.istmo.reporting.export;

import java.io.IOException;
import java.util.List;

/** A file that a ledger is written into: its columns, its rows in their order, and what they came to. */
public interface LedgerFile extends RowTaker {

    void begin(List<Column> columns) throws IOException;

    void end(Cover cover) throws IOException;
}
