package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            + " JOIN allocation p ON p.entry = e.id WHERE p.agreement IN (<engaged>) AND (e.reverses IS NULL) IS TRUE"
            + " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)))";

    private final LedgerState state;
    private final CellRow row;
    private final Room room = new Room();
    private final Compared all;
    private final Map<String, Compared> byOffice = new TreeMap<>();
    private final Map<String, Compared> byStatus = new TreeMap<>();
    private final ReportsBeside reports;
    private final Set<Activity> seen = new HashSet<>();

    /** By office and identifier, which no other has. */
    private record Activity(String office, String identifier, String status) {}

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
        seen.add(new Activity(row.text("office"), row.text("activity"), row.text("status")));
    }

    private Compared one(Map<String, Compared> some, String column, String code) {
        return some.computeIfAbsent(
                code, of -> compared(Said.of("what.activities.told.of." + column, of), Condition.is(column, of)));
    }

    @Override
    public Reconciliation made() {
        Set<Activity> own = own();
        own.stream().filter(one -> !seen.contains(one)).forEach(one -> explain(one, false));
        seen.stream().filter(one -> !own.contains(one)).forEach(one -> explain(one, true));
        List<Comparison> made = new ArrayList<>();
        made.add(all.over(TABLES, BigDecimal.valueOf(own.size())));
        byOffice.forEach((code, one) -> made.add(one.over(TABLES, count(own, Activity::office, code))));
        byStatus.forEach((code, one) -> made.add(one.over(TABLES, count(own, Activity::status, code))));
        return new Reconciliation(
                made,
                Optional.empty(),
                List.of(),
                reports.apart(),
                List.of(),
                reports.notes(Said.of("note.told"), Said.of("note.shared.filter")));
    }

    private static BigDecimal count(Set<Activity> some, Function<Activity, String> word, String code) {
        return BigDecimal.valueOf(
                some.stream().filter(one -> word.apply(one).equals(code)).count());
    }

    private void explain(Activity one, boolean inLedger) {
        Difference difference = new Difference(
                Optional.empty(),
                one.identifier(),
                inLedger ? BigDecimal.ONE : BigDecimal.ZERO,
                inLedger ? BigDecimal.ZERO : BigDecimal.ONE,
                Reason.OTHER,
                "");
        all.explain(difference);
        one(byOffice, "office", one.office()).explain(difference);
        one(byStatus, "status", one.status()).explain(difference);
    }

    private Set<Activity> own() {
        Filtering filtering = new Filtering(state.filter());
        return EngagedEntries.bindAgreements(
                        filtering.bound(state.handle()
                                .createQuery(
                                        "SELECT a.office, a.identifier, a.status FROM activity a WHERE a.sensitivity IN (<levels>) AND "
                                                + OWN + " AND " + filtering.conditions() + " ORDER BY a.id")),
                        state.scope())
                .bindList("levels", state.scope().levels())
                .map((found, context) -> new Activity(found.getString(1), found.getString(2), found.getString(3)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
