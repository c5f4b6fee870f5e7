package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.reporting.aggregate.Aggregate;
import org.istmo.reporting.aggregate.Aggregates;
import org.istmo.reporting.aggregate.CountedIds;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.aggregate.Quantity;
import org.istmo.reporting.aggregate.Question;
import org.jspecify.annotations.Nullable;

/**
 * Holds the ledger of activities against the distinct counts that {@code /aggregates} and issued reports make of them: in all, by office and by status. A
 * row says whether its activity counts as one wherever it is counted; a figure looks at what was asked for alone, and each difference is named.
 */
final class ActivityReconciler implements Reconciler {

    private static final String DOLLAR = "USD";
    private static final Condition COUNTED = Condition.is("counted", true);
    private static final Condition OWN = Condition.isEmpty("external_agency");

    private final LedgerState state;
    private final FilterAsked asked;
    private final CellRow row;
    private final Room room = new Room();
    private final Compared counted;
    private final Compared before;
    private final Map<String, Compared> byOffice = new TreeMap<>();
    private final Map<String, Compared> byStatus = new TreeMap<>();
    private final CountsOfReports counts;
    private final ReportsBeside reports;

    ActivityReconciler(LedgerState state) {
        this.state = state;
        this.asked = new FilterAsked(state.filter());
        this.row = new CellRow(state.columns());
        this.counted = compared(List.of(COUNTED), Said.of("what.activities"));
        this.before = compared(List.of(OWN), Said.of("what.activities.before"));
        this.counts = new CountsOfReports(state, room);
        this.reports = new ReportsBeside(state, counts);
    }

    private Compared compared(List<Condition> conditions, Said... what) {
        return new Compared(List.of(what), RowSum.count(conditions), "", room);
    }

    @Override
    public void look(@Nullable Object[] cells) {
        row.filled(cells);
        if (asked.unknown().isEmpty()) {
            counted.look(row);
            before.look(row);
            office(row.text("office")).look(row);
            status(row.text("status")).look(row);
        }
        counts.look(row);
    }

    private Compared office(String code) {
        return byOffice.computeIfAbsent(
                code,
                of -> compared(List.of(COUNTED, Condition.is("office", of)), Said.of("what.activities.of.office", of)));
    }

    private Compared status(String code) {
        return byStatus.computeIfAbsent(
                code,
                of -> compared(List.of(COUNTED, Condition.is("status", of)), Said.of("what.activities.of.status", of)));
    }

    @Override
    public Reconciliation made() {
        List<Comparison> figures = asked.unknown().isPresent() ? List.of() : figures();
        return new Reconciliation(
                figures,
                asked.unknown(),
                counts.made(),
                reports.apart(),
                List.of(),
                reports.notes(Said.of("note.distinct"), Said.of("note.shared.filter")));
    }

    private List<Comparison> figures() {
        Question all = question(List.of(), asked.narrowing());
        Aggregate total = answered(all);
        Map<String, BigDecimal> offices = new TreeMap<>();
        answered(question(List.of(Dimension.OFFICE), asked.narrowing()))
                .rows()
                .forEach(one -> offices.put(one.keys().get(0), one.tally().value()));
        offices.keySet().forEach(this::office);
        Map<String, BigDecimal> statuses = new TreeMap<>();
        Map<String, CountedIds> ofStatuses = new TreeMap<>();
        missedStatuses();
        byStatus.keySet().forEach(status -> {
            Question one = question(List.of(), narrowedTo(status));
            statuses.put(status, answered(one).total().value());
            ofStatuses.put(status, CountedIds.of(state.handle(), state.scope(), one));
        });
        CountedIds ids = CountedIds.of(state.handle(), state.scope(), all);
        CountedRow.each(state, one -> {
            boolean stated = ids.has(one.id(), each());
            beside(counted, one, one.counted(), stated);
            beside(before, one, one.taken() && one.own(), ids.has(one.id(), true));
            beside(byOffice.get(one.office()), one, one.counted(), stated);
            CountedIds ofStatus = ofStatuses.get(one.status());
            beside(byStatus.get(one.status()), one, one.counted(), ofStatus != null && ofStatus.has(one.id(), each()));
        });
        List<Comparison> made = new ArrayList<>();
        made.add(counted.over(StatedBy.FIGURES, total.total().value()));
        made.add(before.over(StatedBy.FIGURES, total.total().reported()));
        byOffice.forEach(
                (office, one) -> made.add(one.over(StatedBy.FIGURES, offices.getOrDefault(office, BigDecimal.ZERO))));
        byStatus.forEach(
                (status, one) -> made.add(one.over(StatedBy.FIGURES, statuses.getOrDefault(status, BigDecimal.ZERO))));
        return made;
    }

    /** Those that figures count and no row has: what the rows lack is a difference too. */
    private void missedStatuses() {
        List<String> asked = state.filter().of(By.STATUS);
        state
                .handle()
                .createQuery("SELECT DISTINCT status FROM activity ORDER BY status")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(status -> !byStatus.containsKey(status) && (asked.isEmpty() || asked.contains(status)))
                .filter(status -> answered(question(List.of(), narrowedTo(status)))
                                .total()
                                .value()
                                .signum()
                        != 0)
                .forEach(this::status);
    }

    private Question question(List<Dimension> by, Narrowing narrowing) {
        return new Question(Quantity.ACTIVITIES, by, DOLLAR, asked.span(), narrowing);
    }

    private Narrowing narrowedTo(String status) {
        Narrowing all = asked.narrowing();
        return new Narrowing(all.codes(), List.of(status), all.kind(), all.stage(), all.sensitivity(), all.words());
    }

    private Aggregate answered(Question question) {
        return Aggregates.within(state.handle(), state.scope(), question);
    }

    /** Whether figures take what both offices reported twice: those of donors and agreements do ({@code rules.md} 6). */
    private boolean each() {
        return !state.filter().of(By.DONOR).isEmpty()
                || !state.filter().of(By.GRANT).isEmpty();
    }

    private void beside(@Nullable Compared compared, CountedRow one, boolean inLedger, boolean stated) {
        if (compared != null && inLedger != stated) {
            compared.explain(difference(one, inLedger, reason(one, inLedger), one.keptBy()));
        }
    }

    static Difference difference(CountedRow one, boolean inLedger, Reason reason, String detail) {
        return new Difference(
                Optional.empty(),
                one.identifier(),
                inLedger ? BigDecimal.ONE : BigDecimal.ZERO,
                inLedger ? BigDecimal.ZERO : BigDecimal.ONE,
                reason,
                detail);
    }

    private Reason reason(CountedRow one, boolean inLedger) {
        if (one.parent() && (inLedger || one.kept().isEmpty())) {
            return Reason.PARENT;
        }
        if (one.kept().isPresent()) {
            return Reason.KEPT_OTHER;
        }
        if (inLedger && one.start().isEmpty() && state.filter().to().isPresent()) {
            return Reason.NO_FIRST_DAY;
        }
        return inLedger && each() ? Reason.BY_MONEY_ALONE : Reason.OTHER;
    }
}
