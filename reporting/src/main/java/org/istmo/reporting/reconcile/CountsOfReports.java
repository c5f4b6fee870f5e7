package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.aggregate.CountedOtherwise;
import org.istmo.reporting.aggregate.CountsAsOne;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Figure;

/** The printed counts of the activities that ran in reports' periods, which the ledger of activities is held against. */
final class CountsOfReports implements ReportsBeside.Holding {

    /** The key of the figure. */
    private static final String FIGURE = "activities";

    private static final String START = "COALESCE(a.actual_start, a.planned_start)";
    private static final String END = "COALESCE(a.actual_end, a.planned_end)";

    /** The same as {@link #ran}. */
    private static final String RAN = "((" + START + " <= :last AND (" + END + " IS NULL OR " + END + " >= :first)) OR ("
            + START + " IS NULL AND " + END + " >= :first AND " + END + " <= :last))";

    private record Held(Report report, ReportFigure figure, BigDecimal stated, Instant readAt, Compared compared) {}

    private final LedgerState state;
    private final Room room;
    private final List<Held> held = new ArrayList<>();

    CountsOfReports(LedgerState state, Room room) {
        this.state = state;
        this.room = room;
    }

    @Override
    public Optional<Apart.Why> apart(Report report) {
        ReportRowsOf rows = new ReportRowsOf(state.filter(), report);
        boolean told = report.scopeKind() == ScopeKind.REGION
                || report.scopeKind() == ScopeKind.OFFICE
                || rows.onlyOfTheScope();
        return rows.apart().or(() -> told ? Optional.empty() : Optional.of(Apart.Why.NO_SUCH_ROWS));
    }

    @Override
    public boolean hold(Report report, List<Figure> printed) {
        Optional<Figure> figure = printed.stream()
                .filter(one -> one.amount().key().equals(FIGURE))
                .findFirst();
        figure.ifPresent(one -> held.add(new Held(
                report,
                new ReportFigure(report, FIGURE, one.label()),
                one.amount().value(),
                ReportsBeside.readAt(state.handle(), report),
                new Compared(List.of(Said.of("what.activities")), rows(report), "", room))));
        return figure.isPresent();
    }

    private static RowSum rows(Report report) {
        List<Condition> all = new ArrayList<>(List.of(Condition.is("counted", true)));
        if (report.scopeKind() == ScopeKind.OFFICE) {
            all.add(Condition.is("office", report.scopeKey()));
        }
        return ran(report).where(all);
    }

    /** Some day of the activity is in the period; what has no end runs on. */
    private static RowSum ran(Report report) {
        Condition begun = Condition.atMost("start", report.to());
        Condition notOver = Condition.atLeast("end", report.from());
        return new RowSum(
                Optional.empty(),
                List.of(
                        List.of(begun, notOver),
                        List.of(begun, Condition.isEmpty("end")),
                        List.of(Condition.isEmpty("start"), notOver, Condition.atMost("end", report.to()))));
    }

    void look(CellRow row) {
        held.forEach(one -> one.compared().look(row));
    }

    List<Comparison> made() {
        return held.stream().map(this::made).toList();
    }

    private Comparison made(Held one) {
        Report report = one.report();
        boolean ofOffice = report.scopeKind() == ScopeKind.OFFICE;
        CountedOtherwise.besideReport(
                state.handle(),
                state.scope(),
                state.filter(),
                CountsAsOne.CONDITION + " AND " + RAN + (ofOffice ? " AND a.office = :scope" : ""),
                report.scopeKey(),
                report.id(),
                FIGURE,
                report.from(),
                report.to(),
                other -> one.compared()
                        .explain(ActivityReconciler.difference(
                                other, its -> reason(its, one.readAt()), its -> detail(its, one.readAt()))));
        return one.compared().over(StatedBy.of(one.figure()), one.stated());
    }

    private static Reason reason(CountedOtherwise one, Instant readAt) {
        if (one.kept().isPresent()) {
            return Reason.KEPT_OTHER;
        }
        if (one.parent()) {
            return Reason.PARENT;
        }
        if (one.changed().isAfter(readAt)) {
            return Reason.CHANGED_SINCE;
        }
        return one.inLedger() ? Reason.NOT_IN_REPORT : Reason.NOT_TAKEN;
    }

    private static String detail(CountedOtherwise one, Instant readAt) {
        return one.kept()
                .orElseGet(() -> one.changed().isAfter(readAt) ? one.changed().toString() : one.sensitivity());
    }
}
