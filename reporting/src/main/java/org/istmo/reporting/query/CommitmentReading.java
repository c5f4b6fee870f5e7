package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.statement.OpenCommitments;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.FigureKey;

/** Open commitments: for each activity what it committed, less what it spent up to that. The ledger links no spending to a commitment. */
final class CommitmentReading {

    private final Contract contract;
    private final AccountSums sums;
    private final List<Committed> activities;
    private final List<Fact> facts;

    /**
     * @param committed by agreement
     * @param facts takes what the figures are made of that are no sums over the ledger
     */
    CommitmentReading(Contract contract, AccountSums sums, Map<Long, List<Committed>> committed, List<Fact> facts) {
        this.contract = contract;
        this.sums = sums;
        this.activities = committed.getOrDefault(contract.id(), List.of());
        this.facts = facts;
    }

    OpenCommitments read() {
        List<Fact> against = new ArrayList<>();
        List<Fact> open = new ArrayList<>();
        for (Committed activity : activities) {
            against.add(fact("commitments.spent", activity, activity.against()));
            open.add(fact("commitments.open", activity, activity.open()));
        }
        facts.addAll(against);
        facts.addAll(open);
        FigureKey commitment = FigureKey.inAgreements(Measure.COMMITMENT, contract.currency());
        return new OpenCommitments(
                contract.amount(Stretch.BEFORE.of(commitment), sums.of(contract, Measure.COMMITMENT, Stretch.BEFORE)),
                contract.amount(Stretch.WITHIN.of(commitment), sums.of(contract, Measure.COMMITMENT, Stretch.WITHIN)),
                sum("commitments.spent", against),
                sum("commitments.open", open));
    }

    private Fact fact(String figure, Committed activity, BigDecimal counted) {
        return new Fact(
                contract.key(figure), "activity", activity.identifier(), activity.title(), counted, activity.level());
    }

    private Amount sum(String figure, List<Fact> of) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Fact fact : of) {
            BigDecimal counted = fact.counted();
            sum = counted == null ? sum : sum.add(counted);
        }
        return contract.amount(figure, sum);
    }
}
