package org.istmo.reporting.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sample is drawn by.
 *
 * @param seed not negative
 * @param size how many entries are wanted, 1 to {@value #MOST}
 * @param method how entries are drawn; by monetary unit without strata
 * @param strata none, one or two, each once
 * @param asked the filter as it was asked, by the names of the export's parameters
 */
public record SampleTerms(
        String name, long seed, int size, SamplingMethod method, List<StratumBy> strata, Map<String, String> asked) {

    /** What is looked at by hand, and what one working paper holds. */
    public static final int MOST = 1_000;

    public static final int MOST_STRATA = 2;

    public SampleTerms {
        strata = List.copyOf(strata);
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        if (size < 1 || size > MOST || strata.size() > MOST_STRATA || seed < 0) {
            throw new IllegalArgumentException("No sample of " + size + " by " + strata + " from seed " + seed);
        }
        if (method == SamplingMethod.MONETARY_UNIT && !strata.isEmpty()) {
            throw new IllegalArgumentException("A sample by monetary unit has no strata.");
        }
    }

    /** At random. */
    public SampleTerms(String name, long seed, int size, List<StratumBy> strata, Map<String, String> asked) {
        this(name, seed, size, SamplingMethod.RANDOM, strata, asked);
    }

    /** The same by another filter. */
    SampleTerms asking(Map<String, String> others) {
        return new SampleTerms(name, seed, size, method, strata, others);
    }
}
