package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.istmo.domain.activity.ActivityTerms;
import org.istmo.domain.activity.SupportShare;
import org.istmo.domain.framework.SectorThemes;
import org.istmo.domain.money.ExchangeRate;
import org.istmo.domain.money.ExchangeRates;
import org.istmo.domain.money.LargestRemainder;
import org.jspecify.annotations.Nullable;

/**
 * Allocates a transaction by its activity's terms: over shares of funding, places and themes by the largest remainder in the fixed order of their
 * codes, each part converted and rounded half-even ({@code rules.md} 5).
 */
class Allocator {

    static final String UNSPECIFIED = "unspecified";
    private static final String DOLLAR = "USD";
    private static final BigDecimal WHOLE = new BigDecimal("100");
    private static final List<String> SCHEMES = List.of(SupportShare.FRAMEWORK, SupportShare.TREATY);

    private final ExchangeRates rates;
    private final AgreementDonors agreements;

    Allocator(ExchangeRates rates, AgreementDonors agreements) {
        this.rates = rates;
        this.agreements = agreements;
    }

    private record Share(Payer payer, String place, String theme, BigDecimal weight) {}

    static boolean dollars(String currency) {
        return currency.equals(DOLLAR);
    }

    /** @param leftOut why a payer's part of it is not in consolidated figures */
    Allocation allocate(Facts facts, ActivityTerms terms, Function<Payer, LeftOut> leftOut) {
        Optional<ExchangeRate> rate =
                dollars(facts.currency()) ? Optional.empty() : rates.effectiveOn(facts.date(), facts.currency());
        List<Share> shares = shares(facts, terms);
        List<BigDecimal> amounts = LargestRemainder.split(
                facts.amount(), shares.stream().map(Share::weight).toList());
        List<Part> parts = new ArrayList<>();
        for (int index = 0; index < amounts.size(); index++) {
            Share share = shares.get(index);
            BigDecimal amount = amounts.get(index);
            BigDecimal usd = usd(facts.currency(), amount, rate.orElse(null));
            parts.add(new Part(
                    share.place(),
                    share.theme(),
                    share.payer().donor(),
                    share.payer().agreement(),
                    leftOut.apply(share.payer()),
                    amount,
                    usd,
                    supports(terms, amount, usd)));
        }
        return new Allocation(rate.orElse(null), parts);
    }

    private List<Share> shares(Facts facts, ActivityTerms terms) {
        Map<String, BigDecimal> places = either(facts.places(), terms.places(), UNSPECIFIED);
        Map<String, BigDecimal> themes = either(facts.themes(), terms.themes(), SectorThemes.UNCLASSIFIED);
        List<Share> shares = new ArrayList<>();
        for (Payer payer : Payer.of(facts.named(), terms, agreements)) {
            places.forEach((place, placeWeight) -> themes.forEach((theme, themeWeight) -> shares.add(new Share(
                    payer, place, theme, payer.weight().multiply(placeWeight).multiply(themeWeight)))));
        }
        return shares;
    }

    private static SortedMap<String, BigDecimal> either(
            SortedMap<String, BigDecimal> own, SortedMap<String, BigDecimal> activitys, String none) {
        if (!own.isEmpty()) {
            return own;
        }
        return activitys.isEmpty() ? new TreeMap<>(Map.of(none, BigDecimal.ONE)) : activitys;
    }

    private static @Nullable BigDecimal usd(String currency, BigDecimal amount, @Nullable ExchangeRate rate) {
        if (dollars(currency)) {
            return amount.setScale(ExchangeRate.USD_SCALE, RoundingMode.HALF_EVEN);
        }
        return rate == null ? null : rate.toUsd(amount);
    }

    private static List<Support> supports(ActivityTerms terms, BigDecimal amount, @Nullable BigDecimal usd) {
        List<Support> supports = new ArrayList<>();
        for (String scheme : SCHEMES) {
            List<SupportShare> shares = terms.supports().stream()
                    .filter(share ->
                            share.scheme().equals(scheme) && share.percentage().signum() > 0)
                    .toList();
            if (!shares.isEmpty()) {
                List<BigDecimal> weights = withTheRest(shares);
                List<BigDecimal> amounts = LargestRemainder.split(amount, weights);
                List<BigDecimal> cents = usd == null ? List.of() : LargestRemainder.split(usd, weights);
                for (int index = 0; index < shares.size(); index++) {
                    SupportShare share = shares.get(index);
                    supports.add(new Support(
                            scheme,
                            share.code(),
                            share.article(),
                            amounts.get(index),
                            usd == null ? null : cents.get(index)));
                }
            }
        }
        return supports;
    }

    /** What the shares leave over comes last and is nobody's. */
    private static List<BigDecimal> withTheRest(List<SupportShare> shares) {
        List<BigDecimal> weights =
                new ArrayList<>(shares.stream().map(SupportShare::percentage).toList());
        weights.add(WHOLE.subtract(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .max(BigDecimal.ZERO));
        return weights;
    }
}
