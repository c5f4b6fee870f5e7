package org.istmo.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.istmo.domain.problem.Invalid;

/**
 * Rates against the dollar where only rates against the SDR exist. A currency's units for a dollar are the dollar's SDR divided by the currency's, both
 * of the same day and the same source; the dollar's own row is the rate of the SDR (XDR) itself.
 */
final class CrossRates {

    static final String CROSS = "cross rate over the SDR";
    static final String SDR = "XDR";
    static final int SCALE = 12;

    private CrossRates() {}

    /**
     * @param inBook the SDR for a dollar that the book holds for a day from a source
     * @throws Invalid naming every line whose day has no rate of the dollar, or whose rate is too small or too large to be kept
     */
    static List<RateLine> over(List<RateLine> lines, BiFunction<LocalDate, String, Optional<BigDecimal>> inBook) {
        Map<String, BigDecimal> dollars = new HashMap<>();
        for (RateLine line : lines) {
            if (line.currency().equals(ExchangeRate.USD)) {
                dollars.put(line.date() + line.source(), line.number());
            }
        }
        List<RateLine> crossed = new ArrayList<>();
        List<Invalid.Field> wrong = new ArrayList<>();
        for (RateLine line : lines) {
            Optional<BigDecimal> dollar = Optional.ofNullable(dollars.get(line.date() + line.source()))
                    .or(() -> inBook.apply(line.date(), line.source()));
            if (line.currency().equals(SDR)) {
                wrong.add(new Invalid.Field("line " + line.line(), "no-rate", "The SDR is measured in itself here."));
            } else if (line.currency().equals(ExchangeRate.USD)) {
                crossed.add(new RateLine(line.line(), line.date(), SDR, line.number(), line.source()));
            } else if (dollar.isEmpty()) {
                wrong.add(withoutDollar(line));
            } else {
                crossed(line, dollar.get(), wrong).ifPresent(crossed::add);
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return crossed;
    }

    private static Optional<RateLine> crossed(RateLine line, BigDecimal dollar, List<Invalid.Field> wrong) {
        BigDecimal units = dollar.divide(line.number(), SCALE, RoundingMode.HALF_EVEN);
        Optional<String> broken = LegalPar.broken(line.currency(), units);
        if (broken.isPresent()) {
            wrong.add(new Invalid.Field("line " + line.line(), "par-by-law", broken.get()));
            return Optional.empty();
        }
        String source = line.source().contains(CROSS) ? line.source() : line.source() + ", " + CROSS;
        if (units.signum() == 0
                || units.precision() - units.scale() > 18
                || source.length() > RateLineReader.LONGEST_SOURCE) {
            wrong.add(new Invalid.Field(
                    "line " + line.line(), "out-of-range", "The cross rate, or the name of its source, is not kept."));
            return Optional.empty();
        }
        return Optional.of(new RateLine(
                line.line(), line.date(), line.currency(), units, LegalPar.source(line.currency(), source)));
    }

    private static Invalid.Field withoutDollar(RateLine line) {
        return new Invalid.Field(
                "line " + line.line(),
                "no-dollar-rate",
                "There is no rate of the US dollar for " + line.date() + " from " + line.source() + " to cross "
                        + line.currency() + " with.");
    }
}
