package org.istmo.domain.ledger;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A pre-aggregated table that is kept with the ledger: sums of {@code amount}, {@code usd}, {@code without_rate} and {@code parts} by its keys. What
 * is in {@link CellTables#ALL} is written with every posting, rebuilt and proved.
 */
interface CellTable {

    String name();

    /** The columns of its key, in their order. */
    List<String> keys();

    /** Hands over the keys that a posted part belongs under, in the order of {@link #keys()}, each with what it adds. */
    void cells(PostedPart part, BiConsumer<List<Object>, Delta> taker);

    /** A query of the keys and sums as the ledger has them: columns named as the table's. */
    String fromTheLedger();
}
