package org.istmo.reporting.revision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.dataset.Changes;

/** What made a figure another one: a part of the difference for each cause, in the figure's unit. */
record Causes(Map<ChangeCause, Causes.Part> parts) {

    private static final int CENTS = 2;

    static final Causes NONE = new Causes(Map.of());

    /** @param rows how many rows came or went */
    record Part(BigDecimal difference, long rows) {

        Part plus(Part other) {
            return new Part(difference.add(other.difference), rows + other.rows);
        }
    }

    Causes {
        Map<ChangeCause, Part> sorted = new EnumMap<>(ChangeCause.class);
        sorted.putAll(parts);
        parts = Collections.unmodifiableMap(sorted);
    }

    static Causes of(ChangeCause cause, BigDecimal difference, long rows) {
        return new Causes(Map.of(cause, new Part(difference, rows)));
    }

    Part part(ChangeCause cause) {
        return parts.getOrDefault(cause, new Part(BigDecimal.ZERO, 0));
    }

    BigDecimal total() {
        return parts.values().stream().map(Part::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Causes plus(Causes others) {
        Map<ChangeCause, Part> sum = new EnumMap<>(ChangeCause.class);
        sum.putAll(parts);
        others.parts.forEach((cause, part) -> sum.merge(cause, part, Part::plus));
        return new Causes(sum);
    }

    Causes negated() {
        Map<ChangeCause, Part> turned = new EnumMap<>(ChangeCause.class);
        parts.forEach(
                (cause, part) -> turned.put(cause, new Part(part.difference().negate(), part.rows())));
        return new Causes(turned);
    }

    /** In the same proportions, to the cent; what rounding leaves goes to what is most of it. Their total must not be zero. */
    Causes scaledTo(BigDecimal whole) {
        BigDecimal total = total();
        Map<ChangeCause, Part> scaled = new EnumMap<>(ChangeCause.class);
        parts.forEach((cause, part) -> scaled.put(
                cause,
                new Part(part.difference().multiply(whole).divide(total, CENTS, RoundingMode.HALF_EVEN), part.rows())));
        return new Causes(scaled).upTo(whole, false);
    }

    /**
     * With what is left of the difference. A figure that stood in one version only owes all of it to what is most of it: there was no sum to compare with,
     * such as where a rate was missing. Any other owes the rest to what is not the ledger's.
     */
    Causes upTo(BigDecimal difference, boolean inBoth) {
        BigDecimal left = difference.subtract(total());
        if (left.signum() == 0) {
            return this;
        }
        ChangeCause cause = inBoth ? ChangeCause.TERMS : most();
        return plus(of(cause, left, 0));
    }

    private ChangeCause most() {
        return parts.entrySet().stream()
                .max(Comparator.comparing(part -> part.getValue().difference().abs()))
                .map(Map.Entry::getKey)
                .orElse(ChangeCause.TERMS);
    }

    /** The greatest first; none that came to nothing. */
    List<Changes.Share> shares() {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().difference().signum() != 0)
                .map(part -> new Changes.Share(
                        part.getKey().word(),
                        part.getValue().difference(),
                        part.getValue().rows()))
                .sorted(Comparator.comparing(
                                (Changes.Share share) -> share.difference().abs())
                        .reversed())
                .toList();
    }
}
