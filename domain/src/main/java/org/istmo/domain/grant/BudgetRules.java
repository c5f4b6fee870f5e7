package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A budget that is given ties to the agreement's amount in force: direct lines, support cost and charges come to it. Where lines of the category
 * {@code support} state the support cost they have to be what rate and base give, and the whole ties to the cent; where none do, it is computed. What is
 * computed may be off by less than one unit of the currency, for budgets are agreed in whole ones.
 */
final class BudgetRules {

    private static final BigDecimal ROUNDED = BigDecimal.ONE;

    private BudgetRules() {}

    static void check(AgreementTerms terms, Optional<BigDecimal> standardRate, Faults faults) {
        List<BudgetLine> lines = terms.budgetLines();
        faults.duplicates(lines.stream().map(BudgetLine::code).toList(), "/budgetLines", "/code");
        for (int index = 0; index < lines.size(); index++) {
            faults.unless(
                    lines.get(index).amount().signum() >= 0,
                    "/budgetLines/" + index + "/amount",
                    "out-of-range",
                    "A line is not below zero.");
        }
        for (int index = 0; index < terms.charges().size(); index++) {
            faults.unless(
                    terms.charges().get(index).amount().signum() >= 0,
                    "/charges/" + index + "/amount",
                    "out-of-range",
                    "A charge is not below zero.");
        }
        terms.supportCost().ifPresent(support -> approved(support, standardRate, faults));
        if (!lines.isEmpty()) {
            ties(terms, faults);
        }
    }

    private static void approved(SupportCost support, Optional<BigDecimal> standardRate, Faults faults) {
        boolean lower = standardRate
                .filter(standard -> support.rate().compareTo(standard) < 0)
                .isPresent();
        faults.unless(
                !lower || !support.approval().isEmpty(),
                "/supportCost/approval",
                "missing",
                "A rate below the standard one needs its approval: who gave it, and its document's number.");
    }

    private static void ties(AgreementTerms terms, Faults faults) {
        List<BudgetLine> lines = terms.budgetLines();
        BigDecimal computed = terms.supportCost().map(cost -> cost.of(lines)).orElse(BigDecimal.ZERO);
        boolean stated = lines.stream().anyMatch(BudgetLine::isSupport);
        BigDecimal inLines = sum(lines.stream().filter(BudgetLine::isSupport).toList());
        if (stated && terms.supportCost().isPresent()) {
            faults.unless(
                    inLines.subtract(computed).abs().compareTo(ROUNDED) < 0,
                    "/supportCost/rate",
                    "does-not-tie",
                    "The rate gives " + computed.toPlainString() + ", the lines of support cost say "
                            + inLines.toPlainString() + ".");
        }
        BigDecimal whole = sum(lines)
                .add(terms.charges().stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .add(stated ? BigDecimal.ZERO : computed);
        BigDecimal off = whole.subtract(terms.amountInForce()).abs();
        boolean exact = stated || computed.signum() == 0;
        faults.unless(
                !terms.isFunded() || (exact ? off.signum() == 0 : off.compareTo(ROUNDED) < 0),
                "/budgetLines",
                "does-not-tie",
                "Lines, support cost and charges come to " + whole.toPlainString() + " " + terms.currency()
                        + ", the agreement to " + terms.amountInForce().toPlainString() + ".");
    }

    private static BigDecimal sum(List<BudgetLine> lines) {
        return lines.stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
