package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.statement.OpenCommitments;
import org.istmo.reporting.dataset.statement.SupportCharge;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.jdbi.v3.core.Handle;

/**
 * The figures of a donor statement that follow from its rows and are no sums of them: exchange gain or loss, computed support cost, what is spent against
 * commitments and what is left of them. They can be read from any rows, such as those of a time when not everything had happened.
 */
public final class FollowingFigures {

    /**
     * A figure.
     *
     * @param agreement the number of the row of the agreement whose rows it follows from
     * @param value in the agreement's currency
     */
    public record Following(long agreement, BigDecimal value) {}

    private record Scope(ScopeKind kind, String key, LocalDate from, LocalDate to) {}

    private final Handle handle;
    private final List<Contract> contracts;

    private FollowingFigures(Handle handle, List<Contract> contracts) {
        this.handle = handle;
        this.contracts = contracts;
    }

    /** Those of a report, by the terms of its agreements as they are now; empty for one of another type. */
    public static Optional<FollowingFigures> of(Handle handle, long report) {
        return handle.createQuery("SELECT scope_kind, scope_key, period_from, period_to FROM report WHERE id = :report"
                        + " AND type = 'donor-statement' AND scope_kind IN ('grant', 'donor')")
                .bind("report", report)
                .map((row, context) -> new Scope(
                        ScopeKind.of(row.getString("scope_kind")).orElseThrow(),
                        row.getString("scope_key"),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class)))
                .findOne()
                .map(scope -> new FollowingFigures(
                        handle, Contract.of(handle, report, scope.kind(), scope.key(), scope.from(), scope.to())));
    }

    /** What they come to over these rows, by key. */
    public Map<String, Following> over(Rows rows) {
        AccountSums sums = AccountSums.read(handle, rows);
        ExchangeGains gains = ExchangeGains.read(handle, rows);
        Map<Long, BudgetSums> byCategory = BudgetSums.read(handle, rows, Dimension.CATEGORY);
        Map<Long, List<Committed>> committed = Committed.read(handle, rows);
        List<Fact> unused = new ArrayList<>();
        Map<String, Following> all = new HashMap<>();
        for (Contract contract : contracts) {
            List<Amount> amounts = new ArrayList<>();
            for (Stretch stretch : Stretch.values()) {
                amounts.add(gains.of(contract, stretch, unused));
            }
            new SupportReading(contract, sums, BudgetSums.of(byCategory, contract), unused)
                    .read(handle)
                    .map(FollowingFigures::computed)
                    .ifPresent(amounts::addAll);
            OpenCommitments commitments = new CommitmentReading(contract, sums, committed, unused).read();
            amounts.add(commitments.spent());
            amounts.add(commitments.open());
            amounts.forEach(amount -> all.put(amount.key(), new Following(contract.id(), amount.value())));
        }
        return all;
    }

    private static List<Amount> computed(SupportCharge support) {
        return List.of(support.within().computed(), support.ever().computed());
    }
}
