package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.statement.FormatRows;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.LeftUnsaid;
import org.istmo.reporting.dataset.progress.MoneyLine;
import org.istmo.reporting.dataset.progress.People;
import org.istmo.reporting.dataset.progress.Progress;
import org.istmo.reporting.dataset.progress.ProgressActivity;
import org.istmo.reporting.dataset.progress.QuarterSpent;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/** Reads a progress report: what officers wrote, what was reached, and the money beside it. Writes the lineage and facts behind its figures. */
public class ProgressQuery {

    private static final Text AGREED = new Text("Agreed", "Convenido");
    private static final Text SPENT = new Text("Spent to the end of the period", "Gastado hasta el fin del período");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Clock clock;

    public ProgressQuery(Clock clock) {
        this.clock = clock;
    }

    /** @param handle on a connection that sees one state of the database; who opened it commits it */
    public Progress read(Handle handle, DraftRequest request) {
        StatementQuery.write(handle, request);
        boolean grant = request.scopeKind() == ScopeKind.GRANT;
        List<Contract> contracts = Contract.of(handle, request);
        List<Fact> facts = new ArrayList<>();
        ProgressScope scope = ProgressScope.of(handle, request);
        NarrativeReading narratives = new NarrativeReading(handle, request).read(contracts);
        ResultReading results = new ResultReading(request, facts);
        List<ResultLine> lines = results.lines(Measurements.of(handle, scope));
        PeopleReading reading = new PeopleReading(handle, scope, facts);
        People people = reading.read();
        ProgressActivities activities = new ProgressActivities(handle, scope, facts);
        List<ProgressActivity> listed = activities.read();
        AccountSums sums = AccountSums.read(handle, Rows.of(request.report()));
        Progress progress = new Progress(
                new ImprintQuery(clock).read(handle, request),
                StatementQuery.party(handle, request, contracts),
                narratives.texts(),
                narratives.missing(),
                lines,
                people,
                listed,
                contracts.stream().map(contract -> money(contract, sums, facts)).toList(),
                grant ? quarters(handle, request, contracts.get(0)) : List.of(),
                DiligenceReading.of(handle, scope, true),
                new LeftUnsaid(
                        activities.withheld(),
                        narratives.withheld(),
                        DiligenceReading.of(handle, scope, false).size(),
                        results.suppressed() + reading.suppressed()),
                (grant ? FormatRows.of(handle, contracts.get(0).id()) : FormatRows.of(handle, request.scopeKey()))
                        .format()
                        .dataFiles());
        new Facts(handle, request.report()).write(facts);
        return progress;
    }

    private static MoneyLine money(Contract contract, AccountSums sums, List<Fact> facts) {
        FigureKey spent = FigureKey.inAgreements(Measure.SPENT, contract.currency());
        Amount agreed = contract.amount("agreement.amount", contract.amount());
        facts.add(new Fact(
                agreed.key(), "agreement", contract.number(), contract.title(), agreed.value(), Sensitivity.PUBLIC));
        Amount cumulative = contract.amount(spent, sums.of(contract, Measure.SPENT, Stretch.EVER));
        Amount balance = contract.amount("agreement.unspent", agreed.value().subtract(cumulative.value()));
        facts.add(Fact.figure(balance.key(), agreed.key(), AGREED, agreed.value()));
        facts.add(Fact.figure(
                balance.key(), cumulative.key(), SPENT, cumulative.value().negate()));
        return new MoneyLine(
                contract.number(),
                contract.title(),
                agreed,
                contract.amount(Stretch.WITHIN.of(spent), sums.of(contract, Measure.SPENT, Stretch.WITHIN)),
                cumulative,
                balance,
                agreed.value().signum() == 0 ? null : percent(contract, agreed, cumulative, facts));
    }

    private static Amount percent(Contract contract, Amount agreed, Amount spent, List<Fact> facts) {
        String key = contract.key("agreement.percent");
        facts.add(Fact.ofRate(key, "numerator", spent.key(), SPENT));
        facts.add(Fact.ofRate(key, "denominator", agreed.key(), AGREED));
        return new Amount(key, spent.value().multiply(HUNDRED).divide(agreed.value(), 1, RoundingMode.HALF_EVEN), "%");
    }

    /** Every quarter of the period, with or without spending. */
    private static List<QuarterSpent> quarters(Handle handle, DraftRequest request, Contract contract) {
        BudgetSums sums =
                BudgetSums.of(BudgetSums.read(handle, Rows.of(request.report()), Dimension.QUARTER), contract);
        FigureKey spent = FigureKey.inAgreements(Measure.SPENT, contract.currency());
        List<QuarterSpent> quarters = new ArrayList<>();
        LocalDate month = request.from().withDayOfMonth(1);
        for (; !month.isAfter(request.to()); month = month.plusMonths(1)) {
            String quarter = month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
            if (quarters.isEmpty()
                    || !quarters.get(quarters.size() - 1).quarter().equals(quarter)) {
                quarters.add(new QuarterSpent(
                        quarter,
                        contract.amount(
                                spent.where(Dimension.QUARTER, quarter),
                                sums.of(quarter, Measure.SPENT, Stretch.EVER))));
            }
        }
        return quarters;
    }
}
