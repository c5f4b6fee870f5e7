package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.activity.Filtering;
import org.istmo.domain.scope.EngagedMeasurements;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Holds the ledger of results against sums over the tables that reports read, since no aggregate is made of measurements, and against what issued reports print of
 * indicators. Only what counts things is added up, and never with its own parts. To a donor's verifier it is what they are told that is added up, on both sides.
 */
final class ResultReconciler implements Reconciler {

    /** Sums by unit that are made for one ledger. */
    static final int MOST_UNITS = 200;

    /** What a text in a formula may be long. */
    static final int LONGEST = 250;

    /** The total of what is counted, in one place. */
    static final List<Condition> WHOLE = List.of(
            Condition.is("measure", "1"),
            Condition.isEmpty("sex"),
            Condition.isEmpty("age_group"),
            Condition.isEmpty("country"),
            Condition.isEmpty("location"),
            Condition.isEmpty("dimensions"));

    private static final String OF_ACTIVITIES =
            " JOIN result_indicator i ON i.id = m.indicator JOIN activity_result r ON r.id = i.result"
                    + " JOIN activity a ON a.id = r.activity LEFT JOIN indicator_period p ON p.indicator = m.indicator AND p.ordinal = m.period"
                    + " WHERE a.sensitivity IN (<levels>) AND ";

    /** Behind the amount that is added up. */
    private static final String SUMS = "), 0) FROM indicator_measurement m" + OF_ACTIVITIES
            + "i.measure = '1' AND m.sex = '' AND m.age_group = '' AND m.country = '' AND m.location = '' AND m.dimensions = '' AND ";

    private static final String MEASUREMENTS = "SELECT COUNT(*) FROM indicator_measurement m" + OF_ACTIVITIES;

    private static final String UNMEASURED =
            "SELECT COUNT(*) FROM result_indicator i JOIN activity_result r ON r.id = i.result"
                    + " JOIN activity a ON a.id = r.activity WHERE a.sensitivity IN (<levels>) AND NOT EXISTS"
                    + " (SELECT 1 FROM indicator_measurement m WHERE m.indicator = i.id) AND ";

    private static final StatedBy TABLES = StatedBy.of("tables");

    private record Key(String kind, String unit) implements Comparable<Key> {

        static Key of(String kind, String unit) {
            return new Key(kind, unit.toLowerCase(Locale.ROOT));
        }

        @Override
        public int compareTo(Key other) {
            int by = kind.compareTo(other.kind);
            return by == 0 ? unit.compareTo(other.unit) : by;
        }
    }

    private final LedgerState state;
    private final CellRow row;
    private final Room room = new Room();
    private final Compared rows;
    private final Map<Key, Compared> sums = new TreeMap<>();
    private final MeasuredInReports measured;
    private final ReportsBeside reports;
    private long left;

    ResultReconciler(LedgerState state) {
        this.state = state;
        this.row = new CellRow(state.columns());
        this.rows = new Compared(
                List.of(Said.of("what.rows")), RowSum.count(List.of(Condition.atLeast("result", 0L))), "", room);
        this.measured = new MeasuredInReports(state, room);
        this.reports = new ReportsBeside(state, measured);
    }

    @Override
    public void look(@Nullable Object[] cells) {
        row.filled(cells);
        rows.look(row);
        if (Condition.allHold(WHOLE, row) && !row.text("kind").isEmpty()) {
            sum(row.text("kind"), row.text("unit")).ifPresent(this::add);
        }
        measured.look(row);
    }

    private void add(Compared sum) {
        BigDecimal exact = row.amount("value");
        BigDecimal added = sum.add(exact);
        if (added.compareTo(exact) != 0) {
            sum.explain(new Difference(
                    Optional.empty(), row.text("activity"), added, exact, Reason.EXACT_AS_TEXT, exact.toPlainString()));
        }
    }

    private Optional<Compared> sum(String kind, String unit) {
        Key key = Key.of(kind, unit);
        if (!sums.containsKey(key) && (sums.size() == MOST_UNITS || unit.length() > LONGEST)) {
            left++;
            return Optional.empty();
        }
        return Optional.of(sums.computeIfAbsent(key, of -> compared(kind, unit)));
    }

    private Compared compared(String kind, String unit) {
        List<Condition> all = new ArrayList<>(WHOLE);
        all.add(Condition.is("kind", kind));
        all.add(unit.isEmpty() ? Condition.isEmpty("unit") : Condition.is("unit", unit));
        return new Compared(List.of(Said.of("what.measured." + kind)), RowSum.of("value", all), unit, room);
    }

    @Override
    public Reconciliation made() {
        List<Comparison> figures = new ArrayList<>();
        String told = EngagedMeasurements.conditions(state.scope());
        BigDecimal counted = one(MEASUREMENTS, told).add(one(UNMEASURED, ""));
        if (rows.sum().add(counted).signum() != 0) {
            figures.add(rows.over(TABLES, counted));
        }
        Map<Key, BigDecimal> stated = new HashMap<>();
        String text = "SELECT i.unit, m.kind, COALESCE(SUM(" + EngagedMeasurements.amount(state.scope()) + SUMS;
        bound(text, told + " GROUP BY i.unit, m.kind")
                .map((found, context) ->
                        Map.entry(Key.of(found.getString(2), found.getString(1)), found.getBigDecimal(3)))
                .forEach(found -> stated.merge(found.getKey(), found.getValue(), BigDecimal::add));
        stated.forEach(this::missed);
        sums.forEach((key, sum) -> figures.add(sum.over(TABLES, stated.getOrDefault(key, BigDecimal.ZERO))));
        List<Said> notes = reports.notes(Said.of("note.measured"), Said.of("note.shared.filter"));
        if (left > 0) {
            notes.add(Said.of("note.units", String.valueOf(left)));
        }
        List<Comparison> printed = measured.made();
        notes.addAll(measured.notes());
        return new Reconciliation(figures, Optional.empty(), printed, reports.apart(), List.of(), notes);
    }

    /** What the tables have and no row has is a difference too. */
    private void missed(Key key, BigDecimal stated) {
        if (stated.signum() != 0
                && !sums.containsKey(key)
                && sums.size() < MOST_UNITS
                && key.unit().length() <= LONGEST) {
            sums.put(key, compared(key.kind(), key.unit()));
        }
    }

    private BigDecimal one(String text, String behind) {
        return bound(text, behind).mapTo(BigDecimal.class).one();
    }

    private Query bound(String text, String behind) {
        Filtering filtering = new Filtering(state.filter());
        Query query = filtering
                .bound(state.handle().createQuery(text + filtering.conditions() + behind))
                .bindList("levels", state.scope().levels());
        return behind.isEmpty() ? query : EngagedMeasurements.bind(query, state.scope());
    }
}
