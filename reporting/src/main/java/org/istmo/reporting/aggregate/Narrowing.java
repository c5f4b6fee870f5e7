package org.istmo.reporting.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.sensitivity.Sensitivity;

/**
 * What a question leaves aside.
 *
 * @param codes the codes that are taken, of each dimension that is narrowed; a grant's is its number
 * @param status code of IATI ActivityStatus
 * @param words a piece of the activity's identifier, titles or descriptions, in any case
 */
public record Narrowing(
        Map<Dimension, List<String>> codes,
        Optional<String> status,
        Optional<String> kind,
        Optional<String> stage,
        Optional<Sensitivity> sensitivity,
        Optional<String> words) {

    public static final Narrowing NONE = to(Map.of());

    public Narrowing {
        codes = Map.copyOf(codes);
    }

    public static Narrowing to(Map<Dimension, List<String>> codes) {
        return new Narrowing(
                codes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    List<String> of(Dimension dimension) {
        return codes.getOrDefault(dimension, List.of());
    }

    Set<Dimension> dimensions() {
        return codes.keySet();
    }

    /** Whether it looks at the activity's own words, which cells know nothing of. */
    boolean ofActivities() {
        return status.isPresent()
                || kind.isPresent()
                || stage.isPresent()
                || sensitivity.isPresent()
                || words.isPresent();
    }
}
