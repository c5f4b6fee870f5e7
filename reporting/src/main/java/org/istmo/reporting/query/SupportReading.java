package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.grant.SupportBase;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.statement.SupportCharge;
import org.istmo.reporting.dataset.statement.SupportCharge.Charged;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/** Programme support cost: what the agreement's rate gives on what was spent, beside what was posted. */
final class SupportReading {

    private static final String TRANSFERS = "transfers";
    private static final int CENTS = 2;
    private static final Text DIRECT = new Text("Direct cost", "Costo directo");
    private static final Text PASSED_ON = new Text("Passed on to counterparts", "Transferido a contrapartes");
    private static final Text COMPUTED = new Text("Computed", "Calculado");
    private static final Text POSTED = new Text("Posted", "Registrado");

    private record Terms(BigDecimal rate, SupportBase base, String approval) {}

    private final Contract contract;
    private final AccountSums sums;
    private final BudgetSums byCategory;
    private final List<Fact> facts;

    SupportReading(Contract contract, AccountSums sums, BudgetSums byCategory, List<Fact> facts) {
        this.contract = contract;
        this.sums = sums;
        this.byCategory = byCategory;
        this.facts = facts;
    }

    /** Empty when the agreement says nothing of it. */
    Optional<SupportCharge> read(Handle handle) {
        return handle.createQuery(
                        "SELECT support_rate, support_base, support_approval FROM agreement WHERE id = :id AND support_rate IS NOT NULL")
                .bind("id", contract.id())
                .map((row, context) -> new Terms(
                        row.getBigDecimal(1).stripTrailingZeros(), SupportBase.of(row.getString(2)), row.getString(3)))
                .findOne()
                .map(this::charge);
    }

    private SupportCharge charge(Terms terms) {
        Amount rate = new Amount(contract.key("support.rate"), terms.rate(), "%");
        facts.add(new Fact(
                rate.key(), "agreement", contract.number(), contract.title(), rate.value(), Sensitivity.PUBLIC));
        return new SupportCharge(
                rate,
                terms.base() == SupportBase.DIRECT_COSTS_LESS_TRANSFERS,
                terms.approval(),
                charged(terms, Stretch.WITHIN),
                charged(terms, Stretch.EVER));
    }

    private Charged charged(Terms terms, Stretch stretch) {
        FigureKey spent = stretch.of(FigureKey.inAgreements(Measure.SPENT, contract.currency()));
        Amount direct =
                contract.amount(spent.where(Dimension.COST, "direct"), sums.direct(contract, Measure.SPENT, stretch));
        Amount transfers = contract.amount(
                spent.where(Dimension.CATEGORY, TRANSFERS), byCategory.of(TRANSFERS, Measure.SPENT, stretch));
        boolean less = terms.base() == SupportBase.DIRECT_COSTS_LESS_TRANSFERS;
        Amount base = contract.amount(
                stretch.of("support.base"), less ? direct.value().subtract(transfers.value()) : direct.value());
        facts.add(Fact.figure(base.key(), direct.key(), DIRECT, direct.value()));
        if (less) {
            facts.add(Fact.figure(
                    base.key(), transfers.key(), PASSED_ON, transfers.value().negate()));
        }
        Amount computed = computed(terms, base, stretch);
        Amount posted =
                contract.amount(spent.where(Dimension.COST, "support"), sums.support(contract, Measure.SPENT, stretch));
        Amount difference = contract.amount(
                stretch.of("support.difference"), computed.value().subtract(posted.value()));
        facts.add(Fact.figure(difference.key(), computed.key(), COMPUTED, computed.value()));
        facts.add(Fact.figure(
                difference.key(), posted.key(), POSTED, posted.value().negate()));
        return new Charged(direct, transfers, base, computed, posted, difference);
    }

    private Amount computed(Terms terms, Amount base, Stretch stretch) {
        BigDecimal value = base.value().multiply(terms.rate()).movePointLeft(2).setScale(CENTS, RoundingMode.HALF_EVEN);
        Amount computed = contract.amount(stretch.of("support.computed"), value);
        String rate = terms.rate().toPlainString();
        facts.add(new Fact(
                computed.key(),
                "agreement",
                contract.number(),
                new Text(
                        rate + "% of " + base.value().toPlainString() + " " + base.currency(),
                        rate + "% de " + base.value().toPlainString() + " " + base.currency()),
                value,
                Sensitivity.PUBLIC));
        return computed;
    }
}
