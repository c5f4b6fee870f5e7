package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.lineage.LedgerPosition;

/** The printed counts of the activities that ran in reports' periods, which the ledger of activities is held against. */
final class CountsOfReports implements ReportsBeside.Holding {

    /** The key of the figure. */
    private static final String FIGURE = "activities";

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
    public boolean hold(Report report) {
        Optional<Figure> figure = state.printed().of(report).stream()
                .filter(one -> one.amount().key().equals(FIGURE))
                .findFirst();
        figure.ifPresent(one -> held.add(new Held(
                report,
                new ReportFigure(report, FIGURE, one.label()),
                one.amount().value(),
                LedgerPosition.of(state.handle(), report.id()).readAt(),
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

    /** One pass over the activities for all reports. */
    List<Comparison> made() {
        if (!held.isEmpty()) {
            Map<String, Set<Long>> stated = stated();
            Set<String> ofTwo = state.handle()
                    .createQuery("SELECT identifier FROM activity GROUP BY identifier HAVING COUNT(*) > 1")
                    .mapTo(String.class)
                    .set();
            CountedRow.each(state, row -> {
                Set<Long> reports = stated.getOrDefault(row.identifier(), Set.of());
                held.stream()
                        .filter(one -> !isAnothers(one, row, ofTwo))
                        .forEach(one ->
                                beside(one, row, reports.contains(one.report().id())));
            });
        }
        return held.stream()
                .map(one -> one.compared().over(StatedBy.of(one.figure()), one.stated()))
                .toList();
    }

    /** By identifier the reports that count an activity. */
    private Map<String, Set<Long>> stated() {
        Map<String, Set<Long>> stated = new HashMap<>();
        state.handle()
                .createQuery("SELECT report, reference FROM lineage_fact WHERE report IN (<reports>) AND figure = '"
                        + FIGURE + "' AND kind = 'activity'")
                .bindList("reports", held.stream().map(one -> one.report().id()).toList())
                .map((row, context) -> Map.entry(row.getString("reference"), row.getLong("report")))
                .forEach(one -> stated.computeIfAbsent(one.getKey(), first -> new HashSet<>())
                        .add(one.getValue()));
        return stated;
    }

    /** What two offices have under one identifier is, in an office's report, that office's. */
    private static boolean isAnothers(Held one, CountedRow row, Set<String> ofTwo) {
        Report report = one.report();
        return report.scopeKind() == ScopeKind.OFFICE
                && !row.office().equals(report.scopeKey())
                && ofTwo.contains(row.identifier());
    }

    private static void beside(Held one, CountedRow row, boolean stated) {
        Report report = one.report();
        boolean inLedger = row.counted()
                && row.ran(report.from(), report.to())
                && (report.scopeKind() != ScopeKind.OFFICE || row.office().equals(report.scopeKey()));
        if (inLedger != stated) {
            Reason reason = reason(row, inLedger, one.readAt());
            one.compared().explain(ActivityReconciler.difference(row, inLedger, reason, detail(row, reason)));
        }
    }

    private static Reason reason(CountedRow one, boolean inLedger, Instant readAt) {
        if (!inLedger && one.kept().isPresent()) {
            return Reason.KEPT_OTHER;
        }
        if (!inLedger && one.parent()) {
            return Reason.PARENT;
        }
        if (one.changed().isAfter(readAt)) {
            return Reason.CHANGED_SINCE;
        }
        if (inLedger) {
            return Reason.NOT_IN_REPORT;
        }
        return one.taken() ? Reason.OTHER : Reason.NOT_TAKEN;
    }

    private static String detail(CountedRow one, Reason reason) {
        return switch (reason) {
            case KEPT_OTHER -> one.keptBy();
            case CHANGED_SINCE -> one.changed().toString();
            case NOT_IN_REPORT -> one.sensitivity();
            default -> "";
        };
    }
}
