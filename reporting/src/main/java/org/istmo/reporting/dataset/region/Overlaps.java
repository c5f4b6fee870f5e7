package org.istmo.reporting.dataset.region;

import java.util.List;

/**
 * Pairs of activities that both offices may have reported.
 *
 * @param pairs how many, by decision, {@code open} last
 * @param decided each decision, in the order of the pairs' numbers
 */
public record Overlaps(List<CountLine> pairs, List<OverlapLine> decided) {

    public Overlaps {
        pairs = List.copyOf(pairs);
        decided = List.copyOf(decided);
    }
}
