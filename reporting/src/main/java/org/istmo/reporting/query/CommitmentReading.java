package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.statement.OpenCommitments;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/** Open commitments: for each activity what it committed, less what it spent up to that. The ledger links no spending to a commitment. */
final class CommitmentReading {

    private static final String ACTIVITIES =
            "SELECT v.identifier, v.title_en, v.title_es, v.sensitivity, q.committed, q.spent FROM (SELECT l.project,"
                    + " SUM(CASE WHEN l.measure = 'commitment' THEN l.counted ELSE 0 END) AS committed, SUM(CASE WHEN"
                    + " l.measure = 'commitment' THEN 0 ELSE l.counted END) AS spent FROM lineage l WHERE l.report ="
                    + " :report AND l.measure IN ('commitment', 'disbursement', 'expenditure', 'reimbursement') AND"
                    + " l.counted IS NOT NULL GROUP BY l.project) q JOIN activity v ON v.id = q.project WHERE q.committed"
                    + " <> 0 ORDER BY v.identifier, v.id";

    private final Contract contract;
    private final AccountSums sums;
    private final List<Fact> facts;

    CommitmentReading(Contract contract, AccountSums sums, List<Fact> facts) {
        this.contract = contract;
        this.sums = sums;
        this.facts = facts;
    }

    OpenCommitments read(Handle handle, long report) {
        List<Fact> against = new ArrayList<>();
        List<Fact> open = new ArrayList<>();
        handle.createQuery(ACTIVITIES)
                .bind("report", report)
                .map((row, context) -> {
                    BigDecimal committed = row.getBigDecimal("committed");
                    BigDecimal spent =
                            row.getBigDecimal("spent").max(BigDecimal.ZERO).min(committed.max(BigDecimal.ZERO));
                    String identifier = row.getString("identifier");
                    Text title = new Text(row.getString("title_en"), row.getString("title_es"));
                    Sensitivity level = Sensitivity.of(row.getString("sensitivity"));
                    against.add(
                            new Fact(contract.key("commitments.spent"), "activity", identifier, title, spent, level));
                    return open.add(new Fact(
                            contract.key("commitments.open"),
                            "activity",
                            identifier,
                            title,
                            committed.subtract(spent),
                            level));
                })
                .list();
        facts.addAll(against);
        facts.addAll(open);
        FigureKey commitment = FigureKey.inAgreements(Measure.COMMITMENT, contract.currency());
        return new OpenCommitments(
                contract.amount(Stretch.BEFORE.of(commitment), sums.of(contract, Measure.COMMITMENT, Stretch.BEFORE)),
                contract.amount(Stretch.WITHIN.of(commitment), sums.of(contract, Measure.COMMITMENT, Stretch.WITHIN)),
                sum("commitments.spent", against),
                sum("commitments.open", open));
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
