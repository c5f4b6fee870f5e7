package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.statement.Account;
import org.istmo.reporting.dataset.statement.Movements;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.FigureKey;

/** The accounts of agreements, and what each balance is made of. */
final class Accounts {

    private static final Text INCOME = new Text("Income", "Ingresos");
    private static final Text INTEREST = new Text("Interest", "Intereses");
    private static final Text SPENT = new Text("Spent", "Gastado");
    private static final Text SUPPORT = new Text("Programme support cost", "Costo de apoyo a los programas");
    private static final Text EXCHANGE = new Text("Exchange gain or loss", "Ganancia o pérdida cambiaria");
    private static final Text OPENING = new Text("Opening balance", "Saldo inicial");

    private final AccountSums sums;
    private final ExchangeGains gains;
    private final List<Fact> facts;

    /** @param facts takes what the balances are made of */
    Accounts(AccountSums sums, ExchangeGains gains, List<Fact> facts) {
        this.sums = sums;
        this.gains = gains;
        this.facts = facts;
    }

    Account of(Contract contract) {
        Movements before = movements(contract, Stretch.BEFORE, "balance.opening");
        Movements within = movements(contract, Stretch.WITHIN, "balance.period");
        Movements ever = movements(contract, Stretch.EVER, "balance.closing");
        Amount agreed = contract.amount("agreement.amount", contract.amount());
        facts.add(new Fact(
                agreed.key(),
                "agreement",
                contract.number(),
                contract.title(),
                agreed.value(),
                org.istmo.domain.sensitivity.Sensitivity.PUBLIC));
        return new Account(
                contract.number(),
                contract.title(),
                contract.currency(),
                agreed,
                before,
                closing(contract, before, within),
                ever);
    }

    /** Closes the period with the opening balance and what happened since: the same balance as that of all that ever happened. */
    private Movements closing(Contract contract, Movements before, Movements within) {
        Amount closing = contract.amount(
                "balance.closing", before.closing().value().add(within.closing().value()));
        explain(closing.key(), within);
        facts.add(Fact.figure(
                closing.key(), before.closing().key(), OPENING, before.closing().value()));
        return new Movements(
                within.income(),
                within.interest(),
                within.disbursed(),
                within.expended(),
                within.reimbursed(),
                within.spent(),
                within.support(),
                within.exchange(),
                closing);
    }

    private Movements movements(Contract contract, Stretch stretch, String balance) {
        Amount income = all(contract, Measure.INCOME, stretch);
        Amount interest = all(contract, Measure.INTEREST, stretch);
        Amount spent = direct(contract, Measure.SPENT, stretch);
        Amount support = contract.amount(
                cost(contract, Measure.SPENT, stretch, "support"), sums.support(contract, Measure.SPENT, stretch));
        Amount exchange = gains.of(contract, stretch, facts);
        BigDecimal closing = income.value()
                .add(interest.value())
                .subtract(spent.value())
                .subtract(support.value())
                .add(exchange.value());
        Movements movements = new Movements(
                income,
                interest,
                direct(contract, Measure.DISBURSEMENT, stretch),
                direct(contract, Measure.EXPENDITURE, stretch),
                direct(contract, Measure.REIMBURSEMENT, stretch),
                spent,
                support,
                exchange,
                contract.amount(balance, closing));
        if (stretch == Stretch.BEFORE) {
            explain(movements.closing().key(), movements);
        }
        return movements;
    }

    private void explain(String balance, Movements of) {
        Stretch stretch = of.income().key().contains("when~before") ? Stretch.BEFORE : Stretch.WITHIN;
        facts.add(figure(balance, of.income(), stretch.said(INCOME), 1));
        facts.add(figure(balance, of.interest(), stretch.said(INTEREST), 1));
        facts.add(figure(balance, of.spent(), stretch.said(SPENT), -1));
        facts.add(figure(balance, of.support(), stretch.said(SUPPORT), -1));
        facts.add(figure(balance, of.exchange(), stretch.said(EXCHANGE), 1));
    }

    private static Fact figure(String balance, Amount of, Text label, int sign) {
        return Fact.figure(balance, of.key(), label, of.value().multiply(BigDecimal.valueOf(sign)));
    }

    private Amount all(Contract contract, Measure measure, Stretch stretch) {
        return contract.amount(
                stretch.of(FigureKey.inAgreements(measure, contract.currency())), sums.of(contract, measure, stretch));
    }

    private Amount direct(Contract contract, Measure measure, Stretch stretch) {
        return contract.amount(cost(contract, measure, stretch, "direct"), sums.direct(contract, measure, stretch));
    }

    private static FigureKey cost(Contract contract, Measure measure, Stretch stretch, String cost) {
        return stretch.of(FigureKey.inAgreements(measure, contract.currency()).where(Dimension.COST, cost));
    }
}
