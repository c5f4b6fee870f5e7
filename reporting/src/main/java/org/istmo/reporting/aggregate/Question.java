package org.istmo.reporting.aggregate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.problem.Invalid;

/**
 * What is asked.
 *
 * @param by the keys of the rows, in their order; empty for the total alone
 * @param currency ISO 4217; {@code USD} for everything converted, any other for what is in that currency and nothing else
 */
public record Question(Quantity quantity, List<Dimension> by, String currency, Span span, Narrowing narrowing) {

    static final String DOLLAR = "USD";

    /** @throws Invalid when treaties and frameworks are crossed: each takes its own shares of the same money ({@code rules.md} 5) */
    public Question {
        by = List.copyOf(new LinkedHashSet<>(by));
        if (quantity.money() && supports(by, narrowing).size() > 1) {
            throw new Invalid(
                    "?by",
                    "crossed",
                    "Money is shared out to treaties and to frameworks apart: ask for one of the two.");
        }
    }

    Question by(List<Dimension> others) {
        return new Question(quantity, others, currency, span, narrowing);
    }

    boolean converted() {
        return currency.equals(DOLLAR);
    }

    /** Whether it is asked for donors or agreements, which take every transaction of theirs ({@code rules.md} 6). */
    boolean ofDonors() {
        return by.stream().anyMatch(Dimension::ofDonors)
                || narrowing.dimensions().stream().anyMatch(Dimension::ofDonors);
    }

    /** Treaties or frameworks, when it is about either. */
    Optional<Dimension> support() {
        return supports(by, narrowing).stream().findFirst();
    }

    /** The finest piece of time that rows are kept apart by. */
    Optional<Dimension> time() {
        return by.stream().filter(Dimension::time).min(Dimension::compareTo);
    }

    private static Set<Dimension> supports(List<Dimension> by, Narrowing narrowing) {
        Set<Dimension> supports = new LinkedHashSet<>(by);
        supports.addAll(narrowing.dimensions());
        supports.removeIf(dimension -> !dimension.supported());
        return supports;
    }
}
