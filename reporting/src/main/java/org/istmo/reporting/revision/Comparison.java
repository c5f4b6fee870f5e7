package org.istmo.reporting.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Changes.ChangedFigure;
import org.istmo.reporting.dataset.Figure;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The figures of two versions of a report, held against each other one by one, with the causes of every difference. */
public final class Comparison {

    private final Handle handle;
    private final long before;
    private final long after;

    /**
     * @param handle sees the lineages and facts of both
     * @param before the number of the row of the version before
     * @param after the number of the row of the revision
     */
    public Comparison(Handle handle, long before, long after) {
        this.handle = handle;
        this.before = before;
        this.after = after;
    }

    /** A figure in both versions, or in one of them. */
    private record Pair(@Nullable Figure was, @Nullable Figure is) {

        Figure either() {
            return Optional.ofNullable(is).or(() -> Optional.ofNullable(was)).orElseThrow();
        }

        String key() {
            return either().amount().key();
        }

        BigDecimal difference() {
            return value(is).subtract(value(was));
        }

        boolean inBoth() {
            return was != null && is != null;
        }

        static BigDecimal value(@Nullable Figure figure) {
            return figure == null ? BigDecimal.ZERO : figure.amount().value();
        }
    }

    /**
     * Those that differ, in the order of the new version's pages and then of the old one's; each with causes that add up to its difference. What stands in
     * one version only and is nothing has not changed.
     */
    public List<ChangedFigure> of(List<Figure> were, List<Figure> are) {
        Map<String, Pair> all = pairs(were, are);
        List<Pair> differing = all.values().stream()
                .filter(pair -> pair.difference().signum() != 0)
                .toList();
        if (differing.isEmpty()) {
            return List.of();
        }
        FactCauses causes = FactCauses.between(handle, before, after, all.keySet());
        Map<String, RateTerms> rates = RateTerms.of(handle, after);
        List<ChangedFigure> changed = new ArrayList<>();
        for (Pair pair : differing) {
            Causes its = Optional.ofNullable(rates.get(pair.key()))
                    .flatMap(terms -> ofRate(pair, terms, all, causes))
                    .orElseGet(() -> causes.of(pair.key()));
            changed.add(changed(pair, its.upTo(pair.difference(), pair.inBoth())));
        }
        return List.copyOf(changed);
    }

    private static Map<String, Pair> pairs(List<Figure> were, List<Figure> are) {
        Map<String, Figure> old = new LinkedHashMap<>();
        were.forEach(figure -> old.putIfAbsent(figure.amount().key(), figure));
        Map<String, Pair> pairs = new LinkedHashMap<>();
        for (Figure is : are) {
            pairs.putIfAbsent(is.amount().key(), new Pair(old.get(is.amount().key()), is));
        }
        old.forEach((key, was) -> pairs.putIfAbsent(key, new Pair(was, null)));
        return pairs;
    }

    private static ChangedFigure changed(Pair pair, Causes causes) {
        Figure was = pair.was();
        Figure is = pair.is();
        return new ChangedFigure(
                pair.key(),
                pair.either().label(),
                was == null ? null : was.amount().value(),
                is == null ? null : is.amount().value(),
                pair.either().amount().currency(),
                causes.shares());
    }

    private static Optional<Causes> ofRate(Pair rate, RateTerms terms, Map<String, Pair> all, FactCauses causes) {
        Pair above = all.get(terms.numerator());
        Pair below = all.get(terms.denominator());
        if (!rate.inBoth() || above == null || below == null) {
            return Optional.empty();
        }
        Amount was = Optional.ofNullable(rate.was()).orElseThrow().amount();
        return RateCauses.of(was, rate.either().amount(), term(above, causes), term(below, causes));
    }

    private static RateCauses.Term term(Pair pair, FactCauses causes) {
        return new RateCauses.Term(
                Pair.value(pair.was()), causes.of(pair.key()).upTo(pair.difference(), pair.inBoth()));
    }
}
