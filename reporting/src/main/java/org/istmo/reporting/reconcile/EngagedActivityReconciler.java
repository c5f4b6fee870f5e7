package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.activity.Filtering;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.reporting.archive.Report;
import org.jspecify.annotations.Nullable;

/**
 * Holds the activities that a donor's verifier is told against counts of their own over the tables: of those that one of their agreements funds or paid for, in
 * all, by office and by status. What overlaps decided is not told to them, so that nothing is counted as one.
 */
final class EngagedActivityReconciler implements Reconciler {

    private static final StatedBy TABLES = StatedBy.of("tables");

    /** By the agreements' rows, and not by what the filter says of them. */
    private static final String OWN = "(a.agreement IN (<engaged>) OR EXISTS (SELECT 1 FROM activity_funding f"
            + " WHERE f.activity = a.id AND f.agreement IN (<engaged>)) OR a.id IN (SELECT e.activity FROM entry e"
            + " JOIN allocation p ON p.entry = e.id WHERE p.agreement IN (<engaged>) AND e.reverses IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)))";

    private final LedgerState state;
    private final CellRow row;
    private final Room room = new Room();
    private final Compared all;
    private final Map<String, Compared> byOffice = new TreeMap<>();
    private final Map<String, Compared> byStatus = new TreeMap<>();
    private final ReportsBeside reports;

    EngagedActivityReconciler(LedgerState state) {
        this.state = state;
        this.row = new CellRow(state.columns());
        this.all = compared(Said.of("what.activities.told"), Condition.atLeast("version", 0L));
        this.reports = new ReportsBeside(state, new NoCounts());
    }

    /** Reports on agreements print no count of activities. */
    private record NoCounts() implements ReportsBeside.Holding {

        @Override
        public boolean hold(Report report) {
            return false;
        }

        @Override
        public Optional<Apart.Why> apart(Report report) {
            return Optional.of(Apart.Why.NO_SUCH_FIGURE);
        }
    }

    private Compared compared(Said what, Condition condition) {
        return new Compared(List.of(what), RowSum.count(List.of(condition)), "", room);
    }

    @Override
    public void look(@Nullable Object[] cells) {
        row.filled(cells);
        all.look(row);
        one(byOffice, "office", row.text("office")).look(row);
        one(byStatus, "status", row.text("status")).look(row);
    }

    private Compared one(Map<String, Compared> some, String column, String code) {
        return some.computeIfAbsent(
                code, of -> compared(Said.of("what.activities.told.of." + column, of), Condition.is(column, of)));
    }

    @Override
    public Reconciliation made() {
        List<Comparison> made = new ArrayList<>();
        Map<String, BigDecimal> offices = counted("office");
        Map<String, BigDecimal> statuses = counted("status");
        made.add(all.over(TABLES, offices.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        made.addAll(over(byOffice, "office", offices));
        made.addAll(over(byStatus, "status", statuses));
        return new Reconciliation(
                made,
                Optional.empty(),
                List.of(),
                reports.none(),
                reports.apart(),
                List.of(Said.of("note.told"), Said.of("note.shared.filter")));
    }

    private List<Comparison> over(Map<String, Compared> some, String column, Map<String, BigDecimal> stated) {
        stated.keySet().forEach(code -> one(some, column, code));
        return some.entrySet().stream()
                .map(one -> one.getValue().over(TABLES, stated.getOrDefault(one.getKey(), BigDecimal.ZERO)))
                .toList();
    }

    private Map<String, BigDecimal> counted(String column) {
        Filtering filtering = new Filtering(state.filter());
        Map<String, BigDecimal> counted = new TreeMap<>();
        EngagedEntries.bindAgreements(
                        filtering.bound(state.handle()
                                .createQuery("SELECT a." + column
                                        + ", COUNT(*) FROM activity a WHERE a.sensitivity IN (<levels>) AND " + OWN
                                        + " AND " + filtering.conditions() + " GROUP BY a." + column)),
                        state.scope())
                .bindList("levels", state.scope().levels())
                .map((found, context) -> Map.entry(found.getString(1), found.getBigDecimal(2)))
                .forEach(found -> counted.put(found.getKey(), found.getValue()));
        return counted;
    }
}
