package org.istmo.reporting.reversal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.money.ExchangeRate;
import org.istmo.domain.money.ExchangeRates;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.query.assistance.AssistingMoney;
import org.istmo.reporting.reversal.KeptFacts.Kept;

/** How far every figure of a report moves when rows are taken off: by the rows themselves, or by the figures and facts that it is made of. */
final class Moves {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final TakenOff taken;
    private final long entry;
    private final KeptFacts facts;
    private final KeptSums sums;
    private final Map<String, Amount> printed;
    private final ExchangeRates rates;
    private final LocalDate day;
    private final Map<String, Told> known = new HashMap<>();

    /**
     * @param printed the report's figures by key
     * @param day the last of its period, whose rates convert totals of several agreements
     */
    Moves(
            TakenOff taken,
            long entry,
            KeptFacts facts,
            KeptSums sums,
            Map<String, Amount> printed,
            ExchangeRates rates,
            LocalDate day) {
        this.taken = taken;
        this.entry = entry;
        this.facts = facts;
        this.sums = sums;
        this.printed = printed;
        this.rates = rates;
        this.day = day;
    }

    Told of(String figure) {
        Told before = known.get(figure);
        if (before != null) {
            return before;
        }
        // Facts may go round in a circle where somebody made a mistake: it is met as unknown.
        known.put(figure, Told.unknown(Untold.MADE_OF));
        Told found = taken.of(figure).orElseGet(() -> byFacts(figure));
        known.put(figure, found);
        return found;
    }

    private Told byFacts(String figure) {
        List<Kept> its = facts.of(figure);
        if (its.stream().anyMatch(fact -> fact.counted() == null)) {
            return ofRate(figure, its);
        }
        return its.stream().map(fact -> part(figure, fact)).reduce(Told.NOT, Told::plus);
    }

    private Told part(String figure, Kept fact) {
        if (fact.isPartOfEntry()) {
            return taken.isNamedBy(fact.reference(), entry)
                    ? Told.by(fact.adds().negate())
                    : Told.NOT;
        }
        if (fact.isFigure()) {
            return ofFigure(fact);
        }
        if (fact.isConverted()) {
            return converted(fact);
        }
        return AssistingMoney.summedIn(figure)
                .map(measure -> Told.by(taken.sum(AssistingMoney.of(measure, fact.reference()))))
                .orElse(Told.NOT);
    }

    /** Added or taken off: by what it says of the other figure's value. Of one that is nothing it does not say which. */
    private Told ofFigure(Kept fact) {
        Told other = of(fact.reference());
        if (other.isNot()) {
            return Told.NOT;
        }
        BigDecimal was = was(fact.reference()).orElse(BigDecimal.ZERO);
        if (was.signum() == 0) {
            return Told.unknown(other.why(Untold.MADE_OF));
        }
        if (was.compareTo(fact.adds()) == 0) {
            return other;
        }
        return was.negate().compareTo(fact.adds()) == 0 ? other.negated() : Told.unknown(other.why(Untold.MADE_OF));
    }

    /** A figure's value, whether it is printed or only others are made of it. */
    private Optional<BigDecimal> was(String figure) {
        return Optional.ofNullable(printed.get(figure))
                .map(Amount::value)
                .or(() -> FigureKey.parse(figure).map(sums::of))
                .or(() -> taken.was(figure));
    }

    private Told converted(Kept fact) {
        Told other = of(fact.reference());
        Amount amount = printed.get(fact.reference());
        if (other.isNot()) {
            return Told.NOT;
        }
        if (amount == null) {
            return Told.unknown(Untold.MADE_OF);
        }
        return Told.of(
                other.difference()
                        .flatMap(difference -> dollars(amount, amount.value().add(difference))
                                .flatMap(now -> dollars(amount, amount.value()).map(now::subtract))),
                other.why(Untold.RATE));
    }

    private Optional<BigDecimal> dollars(Amount amount, BigDecimal value) {
        return amount.currency().equals(ExchangeRate.USD)
                ? Optional.of(value.setScale(ExchangeRate.USD_SCALE, RoundingMode.HALF_EVEN))
                : rates.effectiveOn(day, amount.currency()).map(rate -> rate.toUsd(value));
    }

    /** Of percentages alone; any other quotient has a factor that its facts do not say. */
    private Told ofRate(String figure, List<Kept> its) {
        Optional<Kept> above = term(its, "numerator");
        Optional<Kept> below = term(its, "denominator");
        if (above.isEmpty() || below.isEmpty()) {
            return Told.unknown(Untold.MADE_OF);
        }
        Told numerator = of(above.get().reference());
        Told denominator = of(below.get().reference());
        if (numerator.isNot() && denominator.isNot()) {
            return Told.NOT;
        }
        Amount rate = printed.get(figure);
        Optional<BigDecimal> over = now(above.get().reference(), numerator);
        Optional<BigDecimal> under = now(below.get().reference(), denominator).filter(value -> value.signum() != 0);
        if (rate == null || !rate.currency().equals("%")) {
            return Told.unknown(Untold.MADE_OF);
        }
        return Told.of(
                over.flatMap(top -> under.map(bottom -> top.multiply(PERCENT)
                        .divide(bottom, MathContext.DECIMAL128)
                        .setScale(rate.value().scale(), RoundingMode.HALF_EVEN)
                        .subtract(rate.value()))),
                numerator.why(denominator.why(Untold.MADE_OF)));
    }

    private static Optional<Kept> term(List<Kept> its, String kind) {
        return its.stream().filter(fact -> fact.kind().equals(kind)).findFirst();
    }

    private Optional<BigDecimal> now(String figure, Told move) {
        return was(figure).flatMap(value -> move.difference().map(value::add));
    }
}
