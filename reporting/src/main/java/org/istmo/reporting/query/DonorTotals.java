package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.istmo.domain.money.ExchangeRate;
import org.istmo.domain.money.ExchangeRates;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.statement.AgreementLine;
import org.istmo.reporting.dataset.statement.BudgetLine;
import org.istmo.reporting.dataset.statement.DonorTotal;
import org.istmo.reporting.dataset.statement.OpenCommitments;
import org.istmo.reporting.dataset.statement.SupportCharge;
import org.istmo.reporting.dataset.statement.SupportCharge.Charged;
import org.istmo.reporting.lineage.Fact;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Figures of several agreements together, in US dollars at the rates of one day. An agreement whose currency has none is in no total. */
final class DonorTotals {

    private static final Text BUDGET = new Text("Approved budgets", "Presupuestos aprobados");
    private static final Text SPENT = new Text("Spent to the end of the period", "Gastado hasta el fin del período");
    private static final Text COMPUTED = new Text("Computed", "Calculado");
    private static final Text POSTED = new Text("Posted", "Registrado");
    private static final Text BEFORE = new Text("Committed before the period", "Comprometido antes del período");
    private static final Text WITHIN = new Text("Committed in the period", "Comprometido en el período");
    private static final Text AGAINST = new Text("Spent against them", "Gastado con cargo a ellos");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ExchangeRates rates;
    private final LocalDate day;
    private final List<Fact> facts;
    private final Map<String, ExchangeRate> used = new TreeMap<>();

    DonorTotals(Handle handle, LocalDate day, List<Fact> facts) {
        this.rates = new ExchangeRates(handle);
        this.day = day;
        this.facts = facts;
    }

    /** Empty where no agreement has a rate, and for a single one in dollars, which is its own total. */
    Optional<DonorTotal> of(List<AgreementLine> lines) {
        List<AgreementLine> rated = lines.stream().filter(this::rated).toList();
        boolean alone = rated.size() == 1 && isDollar(rated.get(0).currency());
        return rated.isEmpty() || alone
                ? Optional.empty()
                : Optional.of(new DonorTotal(
                        budget(rated),
                        charged(rated, "within", SupportCharge::within),
                        charged(rated, "ever", SupportCharge::ever),
                        commitments(rated)));
    }

    /** Whether there is a rate for its currency, or it needs none. */
    boolean rated(AgreementLine line) {
        return isDollar(line.currency())
                || rates.effectiveOn(day, line.currency()).isPresent();
    }

    /** What the totals were converted at. */
    List<ExchangeRate> used() {
        return new ArrayList<>(used.values());
    }

    private @Nullable BudgetLine budget(List<AgreementLine> rated) {
        List<AgreementLine> budgeted =
                rated.stream().filter(line -> line.budget().budget() != null).toList();
        if (budgeted.isEmpty()) {
            return null;
        }
        Amount budget = sum("total.budget", budgeted, line -> line.budget().budget());
        Amount cumulative = sum("total.spent", budgeted, line -> line.budget().cumulative());
        return new BudgetLine(
                "",
                new Text("", ""),
                BudgetLine.Kind.TOTAL,
                budget,
                sum("total.spent.before", budgeted, line -> line.budget().before()),
                sum("total.disbursement.within", budgeted, line -> line.budget().disbursement()),
                sum("total.expenditure.within", budgeted, line -> line.budget().expenditure()),
                sum("total.spent.within", budgeted, line -> line.budget().period()),
                cumulative,
                less("total.budget.balance", budget, BUDGET, cumulative, SPENT),
                percent(budget, cumulative));
    }

    private @Nullable Amount percent(Amount budget, Amount spent) {
        if (budget.value().signum() == 0) {
            return null;
        }
        String key = "total.budget.percent";
        facts.add(Fact.ofRate(key, "numerator", spent.key(), SPENT));
        facts.add(Fact.ofRate(key, "denominator", budget.key(), BUDGET));
        return new Amount(key, spent.value().multiply(HUNDRED).divide(budget.value(), 1, RoundingMode.HALF_EVEN), "%");
    }

    private @Nullable Charged charged(
            List<AgreementLine> rated, String stretch, Function<SupportCharge, Charged> when) {
        List<AgreementLine> charging =
                rated.stream().filter(line -> line.support() != null).toList();
        if (charging.isEmpty()) {
            return null;
        }
        Amount computed = sum("total.support.computed." + stretch, charging, in(when, Charged::computed));
        Amount posted = sum("total.support.posted." + stretch, charging, in(when, Charged::posted));
        return new Charged(
                sum("total.support.direct." + stretch, charging, in(when, Charged::direct)),
                sum("total.support.transfers." + stretch, charging, in(when, Charged::transfers)),
                sum("total.support.base." + stretch, charging, in(when, Charged::base)),
                computed,
                posted,
                less("total.support.difference." + stretch, computed, COMPUTED, posted, POSTED));
    }

    private static Function<AgreementLine, @Nullable Amount> in(
            Function<SupportCharge, Charged> when, Function<Charged, Amount> part) {
        return line -> {
            SupportCharge support = line.support();
            return support == null ? null : part.apply(when.apply(support));
        };
    }

    private OpenCommitments commitments(List<AgreementLine> rated) {
        Amount before = sum(
                "total.commitments.before", rated, line -> line.commitments().before());
        Amount within = sum(
                "total.commitments.within", rated, line -> line.commitments().within());
        Amount spent =
                sum("total.commitments.spent", rated, line -> line.commitments().spent());
        String key = "total.commitments.open";
        facts.add(Fact.figure(key, before.key(), BEFORE, before.value()));
        facts.add(Fact.figure(key, within.key(), WITHIN, within.value()));
        facts.add(Fact.figure(key, spent.key(), AGAINST, spent.value().negate()));
        return new OpenCommitments(
                before,
                within,
                spent,
                dollars(key, before.value().add(within.value()).subtract(spent.value())));
    }

    private Amount sum(String key, List<AgreementLine> lines, Function<AgreementLine, @Nullable Amount> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (AgreementLine line : lines) {
            Amount amount = part.apply(line);
            if (amount != null) {
                BigDecimal usd = usd(amount);
                facts.add(new Fact(
                        key, Fact.CONVERTED, amount.key(), Text.untranslated(line.grant()), usd, Sensitivity.PUBLIC));
                sum = sum.add(usd);
            }
        }
        return dollars(key, sum);
    }

    private Amount less(String key, Amount all, Text allSaid, Amount part, Text partSaid) {
        facts.add(Fact.figure(key, all.key(), allSaid, all.value()));
        facts.add(Fact.figure(key, part.key(), partSaid, part.value().negate()));
        return dollars(key, all.value().subtract(part.value()));
    }

    private BigDecimal usd(Amount amount) {
        if (isDollar(amount.currency())) {
            return amount.value().setScale(ExchangeRate.USD_SCALE, RoundingMode.HALF_EVEN);
        }
        ExchangeRate rate = rates.effectiveOn(day, amount.currency()).orElseThrow();
        used.put(rate.currency(), rate);
        return rate.toUsd(amount.value());
    }

    private static boolean isDollar(String currency) {
        return currency.equals(ExchangeRate.USD);
    }

    private static Amount dollars(String key, BigDecimal usd) {
        return new Amount(key, usd.setScale(ExchangeRate.USD_SCALE, RoundingMode.UNNECESSARY), ExchangeRate.USD);
    }
}
