package org.istmo.domain.ledger;

import java.util.List;
import java.util.function.BiConsumer;

/** A pre-aggregated table that posted parts add to directly. */
interface PostedCells extends CellTable {

    /** Hands over the keys that a posted part belongs under, in the order of {@link #keys()}, each with what it adds. */
    void cells(PostedPart part, BiConsumer<List<Object>, Delta> taker);
}
