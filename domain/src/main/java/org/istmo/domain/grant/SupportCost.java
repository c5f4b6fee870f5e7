package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.istmo.domain.money.Decimals;

/**
 * Programme support cost: what the organisation takes for what no line names.
 *
 * @param rate percent, 0 to 100
 * @param approval who approved a rate below the standard, with the document's number; empty when nobody had to
 */
public record SupportCost(BigDecimal rate, SupportBase base, String approval) {

    private static final int CENTS = 2;

    public SupportCost {
        rate = Decimals.plain(rate);
    }

    /** The rate applied to its base, half-even to the cent, in the currency of the lines. */
    public BigDecimal of(List<BudgetLine> lines) {
        return lines.stream()
                .filter(base::holds)
                .map(BudgetLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(rate)
                .movePointLeft(2)
                .setScale(CENTS, RoundingMode.HALF_EVEN);
    }
}
