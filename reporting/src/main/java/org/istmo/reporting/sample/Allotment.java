package org.istmo.reporting.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.istmo.domain.money.LargestRemainder;

/** How many entries are drawn of each stratum: in proportion, and one at least where the size allows it. */
final class Allotment {

    private Allotment() {}

    /**
     * @param size how many are wanted in all
     * @param counts how many entries each stratum has, none of them nothing
     */
    static SortedMap<Stratum, Integer> of(int size, SortedMap<Stratum, Long> counts) {
        SortedMap<Stratum, Integer> allotted = new TreeMap<>();
        if (counts.isEmpty()) {
            return allotted;
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Integer> parts =
                new ArrayList<>(LargestRemainder.split((int) Math.min(size, all), List.copyOf(counts.values())));
        if (size >= parts.size()) {
            giveOneToEach(parts);
        }
        int at = 0;
        for (Stratum stratum : counts.keySet()) {
            allotted.put(stratum, parts.get(at++));
        }
        return allotted;
    }

    private static void giveOneToEach(List<Integer> parts) {
        for (int none = parts.indexOf(0); none >= 0; none = parts.indexOf(0)) {
            int most = parts.indexOf(
                    parts.stream().mapToInt(Integer::intValue).max().orElseThrow());
            parts.set(most, parts.get(most) - 1);
            parts.set(none, 1);
        }
    }
}
