package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.statement.Budget;
import org.istmo.reporting.dataset.statement.BudgetLine;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.KeyText;
import org.jspecify.annotations.Nullable;

/** What was spent against the approved budget. */
final class BudgetReading {

    private static final Text BUDGET = new Text("Approved budget", "Presupuesto aprobado");
    private static final Text SPENT = new Text("Spent to the end of the period", "Gastado hasta el fin del período");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;

    private final Contract contract;
    private final BudgetPlan plan;
    private final BudgetSums sums;
    private final List<Fact> facts;

    /** @param facts takes what the figures are made of that are no sums over the ledger */
    BudgetReading(Contract contract, BudgetPlan plan, BudgetSums sums, List<Fact> facts) {
        this.contract = contract;
        this.plan = plan;
        this.sums = sums;
        this.facts = facts;
    }

    Budget read() {
        List<BudgetLine> lines = new ArrayList<>();
        plan.lines().values().forEach(planned -> lines.add(budgeted(planned)));
        for (String code : sums.codes()) {
            if (!plan.lines().containsKey(code) && !code.isEmpty() && spentEver(code)) {
                lines.add(line(
                        code, plan.names().getOrDefault(code, new Text("", "")), BudgetLine.Kind.UNBUDGETED, null));
            }
        }
        if (sums.codes().contains("") && spentEver("")) {
            lines.add(line("", new Text("", ""), BudgetLine.Kind.UNNAMED, null));
        }
        return new Budget(lines, total());
    }

    /** A code whose rows are all reversed again is no line. */
    private boolean spentEver(String code) {
        return Measure.SPENT.parts().stream()
                .anyMatch(part -> sums.of(code, part, Stretch.BEFORE).signum() != 0
                        || sums.of(code, part, Stretch.WITHIN).signum() != 0);
    }

    private BudgetLine budgeted(BudgetPlan.Planned planned) {
        Amount budget = contract.amount("budget." + named(planned.code()), planned.amount());
        facts.addAll(planned.facts(budget.key()));
        return line(planned.code(), planned.title(), BudgetLine.Kind.BUDGETED, budget);
    }

    /** All lines of the budget together, and all that was spent. */
    BudgetLine total() {
        if (plan.lines().isEmpty()) {
            return line(Optional.empty(), new Text("", ""), BudgetLine.Kind.TOTAL, null);
        }
        BigDecimal sum =
                plan.lines().values().stream().map(BudgetPlan.Planned::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Amount budget = contract.amount("budget.total", sum);
        plan.lines().values().forEach(planned -> facts.addAll(planned.facts(budget.key())));
        return line(Optional.empty(), new Text("", ""), BudgetLine.Kind.TOTAL, budget);
    }

    private BudgetLine line(String code, Text title, BudgetLine.Kind kind, @Nullable Amount budget) {
        return line(Optional.of(code), title, kind, budget);
    }

    /** @param code empty for all */
    private BudgetLine line(Optional<String> code, Text title, BudgetLine.Kind kind, @Nullable Amount budget) {
        Amount cumulative = spent(code, Measure.SPENT, Stretch.EVER);
        return new BudgetLine(
                code.orElse(""),
                title,
                kind,
                budget,
                spent(code, Measure.SPENT, Stretch.BEFORE),
                spent(code, Measure.DISBURSEMENT, Stretch.WITHIN),
                spent(code, Measure.EXPENDITURE, Stretch.WITHIN),
                spent(code, Measure.SPENT, Stretch.WITHIN),
                cumulative,
                budget == null ? null : balance(code, budget, cumulative),
                budget == null || budget.value().signum() == 0 ? null : percent(code, budget, cumulative));
    }

    private Amount balance(Optional<String> code, Amount budget, Amount spent) {
        Amount balance =
                contract.amount("budget.balance." + named(code), budget.value().subtract(spent.value()));
        facts.add(Fact.figure(balance.key(), budget.key(), BUDGET, budget.value()));
        facts.add(Fact.figure(balance.key(), spent.key(), SPENT, spent.value().negate()));
        return balance;
    }

    private Amount percent(Optional<String> code, Amount budget, Amount spent) {
        String key = contract.key("budget.percent." + named(code));
        facts.add(Fact.ofRate(key, "numerator", spent.key(), SPENT));
        facts.add(Fact.ofRate(key, "denominator", budget.key(), BUDGET));
        return new Amount(
                key, spent.value().multiply(HUNDRED).divide(budget.value(), DECIMALS, RoundingMode.HALF_EVEN), "%");
    }

    private Amount spent(Optional<String> code, Measure measure, Stretch stretch) {
        FigureKey key = stretch.of(FigureKey.inAgreements(measure, contract.currency()));
        BigDecimal sum = code.map(one -> sums.of(one, measure, stretch))
                .orElseGet(() -> sums.codes().stream()
                        .map(one -> sums.of(one, measure, stretch))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        return contract.amount(code.map(one -> key.where(plan.by(), one)).orElse(key), sum);
    }

    private String named(Optional<String> code) {
        return code.map(this::named).orElse("total");
    }

    private String named(String code) {
        return (plan.by() == Dimension.LINE ? "line~" : "category~") + KeyText.of(code);
    }
}
