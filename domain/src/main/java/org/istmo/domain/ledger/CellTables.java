package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.List;

/** The one list of what is pre-aggregated. */
final class CellTables {

    /** What posted parts add to. */
    static final List<PostedCells> POSTED = List.of(new PartCells(), new SupportCells());

    /** What is summed up from those once more, by longer pieces of time and fewer keys. */
    static final List<RollupCells> ROLLUPS = rollups();

    /** All, each after what it is a sum of. */
    static final List<CellTable> ALL = all();

    private CellTables() {}

    private static List<RollupCells> rollups() {
        List<RollupCells> rollups = new ArrayList<>();
        for (PostedCells cells : POSTED) {
            Rollup.over(cells.name()).forEach(rollup -> {
                rollups.add(new RollupCells(rollup, Grain.QUARTER, cells));
                rollups.add(new RollupCells(rollup, Grain.YEAR, cells));
            });
        }
        return List.copyOf(rollups);
    }

    private static List<CellTable> all() {
        List<CellTable> all = new ArrayList<>(POSTED);
        all.addAll(ROLLUPS);
        return List.copyOf(all);
    }
}
