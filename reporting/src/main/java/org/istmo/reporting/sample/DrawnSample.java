package org.istmo.reporting.sample;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.istmo.reporting.export.TrailPosition;

/**
 * A sample as it was drawn.
 *
 * @param position how far the trail reached in the state of the database that was read
 * @param entries how many the population has
 * @param digest of their numbers, SHA-256 in lower-case hexadecimal
 * @param last number of the last of them by office; an office that has none is not there
 * @param units by which it is drawn; of one at random empty
 * @param strata in the order of their codes
 * @param items by stratum, then by key
 */
public record DrawnSample(
        SampleTerms terms,
        TrailPosition position,
        OffsetDateTime at,
        long entries,
        String digest,
        SortedMap<String, Long> last,
        Optional<MonetaryUnits> units,
        List<DrawnStratum> strata,
        List<Item> items) {

    public DrawnSample {
        last = Collections.unmodifiableSortedMap(new TreeMap<>(last));
        strata = List.copyOf(strata);
        items = List.copyOf(items);
    }

    /** @param stratum its place among the strata, the first being 0 */
    public record Item(long entry, String key, int stratum) {}
}
