package org.istmo.reporting.sample;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.istmo.domain.clearance.Person;
import org.istmo.reporting.export.TrailPosition;

/**
 * A sample without its strata and items.
 *
 * @param entries how many its population has
 * @param digest of their numbers
 * @param last number of the last of them by office: what has a greater one was posted since; an office that had none is not there, and nothing is of a sample that
 *     was drawn before this was kept
 * @param units by which it was drawn; of one at random empty
 * @param verifiers whether a donor's verifier drew it: over their own agreements, and theirs alone to say what came of it
 * @param results how many items came to what; a result that none came to is not there
 */
public record KeptSample(
        long id,
        SampleTerms terms,
        TrailPosition position,
        OffsetDateTime at,
        Person by,
        long entries,
        String digest,
        SortedMap<String, Long> last,
        Optional<MonetaryUnits> units,
        boolean verifiers,
        Map<SampleResult, Integer> results) {

    public KeptSample {
        last = Collections.unmodifiableSortedMap(new TreeMap<>(last));
        Map<SampleResult, Integer> inOrder = new EnumMap<>(SampleResult.class);
        inOrder.putAll(results);
        results = Collections.unmodifiableMap(inOrder);
    }

    /** How many items it has. */
    public int drawn() {
        return results.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How the trail refers to it. */
    public String reference() {
        return "sample:" + id;
    }
}
