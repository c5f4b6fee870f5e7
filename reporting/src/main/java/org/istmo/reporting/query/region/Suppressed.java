package org.istmo.reporting.query.region;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.istmo.domain.sensitivity.SmallCounts;

/**
 * Which counts of people in one column, and whether their sum, are not told.
 *
 * @param parts their places from 0
 */
record Suppressed(Set<Integer> parts, boolean sum) {

    /** @param counts that add up to the sum beside them */
    static Suppressed of(List<Long> counts) {
        if (counts.isEmpty()) {
            return new Suppressed(Set.of(), false);
        }
        boolean[] hidden = SmallCounts.hidden(
                new long[][] {counts.stream().mapToLong(Long::longValue).toArray()})[0];
        return new Suppressed(
                IntStream.range(0, counts.size())
                        .filter(place -> hidden[place])
                        .boxed()
                        .collect(Collectors.toSet()),
                hidden[counts.size()]);
    }
}
