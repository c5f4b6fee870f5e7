package org.istmo.reporting.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.RowTaker;
import org.jspecify.annotations.Nullable;

/** Keeps of each stratum as many entries with the smallest keys as it was allotted, while all go by. */
final class Drawing implements RowTaker {

    private static final Comparator<Drawn> LARGEST_FIRST =
            Comparator.comparing(Drawn::key).reversed();

    private final long seed;
    private final Stratum.Finder finder;
    private final int entry;
    private final SortedMap<Stratum, Integer> allotted;
    private final Map<Stratum, PriorityQueue<Drawn>> kept = new HashMap<>();

    /** An entry and its key. */
    record Drawn(long entry, String key) {}

    Drawing(long seed, List<StratumBy> by, List<Column> columns, SortedMap<Stratum, Integer> allotted) {
        this.seed = seed;
        this.finder = Stratum.Finder.of(by, columns);
        this.entry = columns.stream().map(Column::name).toList().indexOf("transaction");
        this.allotted = allotted;
    }

    @Override
    public void take(@Nullable Object[] cells) {
        if (!(cells[entry] instanceof Long number)) {
            throw new IllegalStateException("An entry without a number");
        }
        Stratum stratum = finder.of(cells);
        PriorityQueue<Drawn> drawn = kept.computeIfAbsent(stratum, none -> new PriorityQueue<>(LARGEST_FIRST));
        drawn.add(new Drawn(number, DrawKey.of(seed, number)));
        if (drawn.size() > allotted.getOrDefault(stratum, 0)) {
            drawn.remove();
        }
    }

    /** By key. */
    List<Drawn> of(Stratum stratum) {
        List<Drawn> drawn = new ArrayList<>(kept.getOrDefault(stratum, new PriorityQueue<>(LARGEST_FIRST)));
        drawn.sort(Comparator.comparing(Drawn::key));
        return drawn;
    }
}
