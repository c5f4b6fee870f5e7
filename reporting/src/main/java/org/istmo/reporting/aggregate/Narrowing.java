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
 * @param status codes of IATI ActivityStatus; empty when any will do, as with kind, stage and sensitivity
 * @param words that the activity's identifier, titles or descriptions hold, all of them, whatever their case and accents
 */
public record Narrowing(
        Map<Dimension, List<String>> codes,
        List<String> status,
        List<String> kind,
        List<String> stage,
        List<Sensitivity> sensitivity,
        Optional<String> words) {

    public static final Narrowing NONE = to(Map.of());

    public Narrowing {
        codes = Map.copyOf(codes);
        status = List.copyOf(status);
        kind = List.copyOf(kind);
        stage = List.copyOf(stage);
        sensitivity = List.copyOf(sensitivity);
    }

    /** To an office's or a centre's activities. */
    public static Narrowing toOffice(String code) {
        return to(Map.of(Dimension.OFFICE, List.of(code)));
    }

    /** To activities in a country. */
    public static Narrowing toCountry(String code) {
        return to(Map.of(Dimension.COUNTRY, List.of(code)));
    }

    public static Narrowing to(Map<Dimension, List<String>> codes) {
        return new Narrowing(codes, List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    List<String> of(Dimension dimension) {
        return codes.getOrDefault(dimension, List.of());
    }

    Set<Dimension> dimensions() {
        return codes.keySet();
    }

    /** Whether it looks at the activity's own words, which cells know nothing of. */
    boolean ofActivities() {
        return !status.isEmpty() || !kind.isEmpty() || !stage.isEmpty() || !sensitivity.isEmpty() || words.isPresent();
    }
}
