package org.istmo.reporting.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.dataset.statement.AgreementLine;
import org.istmo.reporting.dataset.statement.DonorPart;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.jdbi.v3.core.Handle;

/** Budget, support cost and open commitments of each of a donor's agreements, and all of them in US dollars. */
final class DonorReading {

    private final Handle handle;
    private final AccountSums sums;
    private final DonorTotals totals;
    private final List<Fact> facts;

    /**
     * @param day whose rates the totals go by
     * @param facts takes what the figures are made of that are no sums over the ledger
     */
    DonorReading(Handle handle, AccountSums sums, LocalDate day, List<Fact> facts) {
        this.handle = handle;
        this.sums = sums;
        this.totals = new DonorTotals(handle, day, facts);
        this.facts = facts;
    }

    /** With the rates that the totals went by. */
    record Read(DonorPart part, DonorTotals totals) {}

    Read read(List<Contract> contracts, Rows rows) {
        List<AgreementLine> lines = new ArrayList<>();
        Map<Long, BudgetSums> byCategory = BudgetSums.read(handle, rows, Dimension.CATEGORY);
        Map<Long, List<Committed>> committed = Committed.read(handle, rows);
        contracts.forEach(contract -> lines.add(line(contract, BudgetSums.of(byCategory, contract), committed)));
        return new Read(
                new DonorPart(
                        lines,
                        totals.of(lines).orElse(null),
                        lines.stream()
                                .filter(line -> !totals.rated(line))
                                .map(AgreementLine::grant)
                                .toList(),
                        lines.stream()
                                .filter(line -> line.budget().budget() == null)
                                .map(AgreementLine::grant)
                                .toList()),
                totals);
    }

    private AgreementLine line(Contract contract, BudgetSums byCategory, Map<Long, List<Committed>> committed) {
        BudgetPlan plan = BudgetPlan.byCategory(handle, contract);
        return new AgreementLine(
                contract.number(),
                contract.title(),
                contract.currency(),
                new BudgetReading(contract, plan, byCategory, facts).total(),
                new SupportReading(contract, sums, byCategory, facts)
                        .read(handle)
                        .orElse(null),
                new CommitmentReading(contract, sums, committed, facts).read());
    }
}
