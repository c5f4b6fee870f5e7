package org.istmo.domain.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * What a batch adds to the pre-aggregated tables, summed first and written once, in the order of the keys. The offices' latches are held by then, so
 * no other batch writes the same cells.
 */
class Cells {

    private final Map<CellTable, Map<List<Object>, Delta>> deltas = new HashMap<>();

    void add(PostedPart part) {
        for (PostedCells table : CellTables.POSTED) {
            Map<List<Object>, Delta> sums = of(table);
            table.cells(part, (keys, delta) -> sums.merge(List.copyOf(keys), delta, Delta::plus));
        }
    }

    void write(Handle handle) {
        for (RollupCells rollup : CellTables.ROLLUPS) {
            Map<List<Object>, Delta> sums = of(rollup);
            of(rollup.cells())
                    .forEach((cell, change) ->
                            rollup.cells(cell, change, (key, delta) -> sums.merge(key, delta, Delta::plus)));
        }
        CellUpsert upsert = CellUpsert.on(handle);
        for (CellTable table : CellTables.ALL) {
            upsert.add(table, inOrder(of(table)));
        }
        deltas.clear();
    }

    private static List<CellChange> inOrder(Map<List<Object>, Delta> sums) {
        Map<String, CellChange> ordered = new TreeMap<>();
        sums.forEach((key, delta) -> ordered.put(key.toString(), new CellChange(key, delta)));
        return List.copyOf(ordered.values());
    }

    private Map<List<Object>, Delta> of(CellTable table) {
        return deltas.computeIfAbsent(table, none -> new HashMap<>());
    }
}
