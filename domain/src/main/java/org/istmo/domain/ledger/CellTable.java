package org.istmo.domain.ledger;

import java.util.List;

/**
 * A pre-aggregated table that is kept with the ledger: sums of {@code amount}, {@code usd}, {@code without_rate} and {@code parts} by its keys. What
 * is in {@link CellTables#ALL} is written with every posting, rebuilt and proved.
 */
interface CellTable {

    String name();

    /** The columns of its key, in their order. */
    List<String> keys();

    /**
     * A query of the keys and sums as the ledger has them: columns named as the table's. A rollup's is over its cells, which stand before it in the list
     * and are held against the ledger themselves.
     */
    String fromTheLedger();
}
