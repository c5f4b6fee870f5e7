package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.Measured;
import org.jdbi.v3.core.Handle;

/** What a report prints as measured of one indicator, beside the rows that measured it. */
final class MeasuredFigure {

    private static final String KIND = "actual";

    /** @param added what a formula takes of it */
    private record Row(BigDecimal exact, BigDecimal added) {}

    private final Report report;
    private final IndicatorWords indicator;
    private final List<Measured> measured;
    private final Compared compared;
    private final Map<String, List<Row>> rows = new TreeMap<>();

    MeasuredFigure(Report report, IndicatorWords indicator, List<Measured> measured, Room room) {
        this.report = report;
        this.indicator = indicator;
        this.measured = List.copyOf(measured);
        List<Condition> all = indicator.conditions();
        all.addAll(ResultReconciler.WHOLE);
        all.add(Condition.is("kind", KIND));
        all.add(Condition.atLeast("period_end", report.from()));
        all.add(Condition.atMost("period_end", report.to()));
        this.compared = new Compared(
                List.of(Said.of("what.measured." + KIND)), RowSum.of("value", all), indicator.unit(), room);
    }

    void look(CellRow row) {
        boolean its = Condition.allHold(compared.rows().ways().get(0), row);
        if (its && row.cell("value") != null) {
            BigDecimal exact = row.amount("value");
            rows.computeIfAbsent(
                            KIND + " " + row.text("period_start") + "/" + row.text("period_end"),
                            none -> new ArrayList<>())
                    .add(new Row(exact, compared.add(exact)));
        }
    }

    Comparison made(Handle handle) {
        Map<String, List<BigDecimal>> stated = stated(handle);
        rows.forEach((period, its) -> explain(period, its, stated.getOrDefault(period, new ArrayList<>())));
        stated.forEach((period, left) -> {
            if (!rows.containsKey(period)) {
                left.forEach(one -> explain(period, BigDecimal.ZERO, one, Reason.NO_LONGER_MEASURED));
            }
        });
        String key = measured.get(0).key();
        String label = indicator.activity() + " · " + indicator.indicator();
        return compared.over(
                StatedBy.of(new ReportFigure(report, key, new Text(label, label))), MeasuredInReports.sum(measured));
    }

    private Map<String, List<BigDecimal>> stated(Handle handle) {
        Map<String, List<BigDecimal>> stated = new TreeMap<>();
        handle.createQuery(
                        "SELECT reference, counted FROM lineage_fact WHERE report = :report AND figure IN (<figures>)"
                                + " AND kind = 'measurement' AND counted IS NOT NULL ORDER BY figure, ordinal")
                .bind("report", report.id())
                .bindList("figures", measured.stream().map(Measured::key).toList())
                .map((row, context) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
                .forEach(fact -> stated.computeIfAbsent(fact.getKey(), none -> new ArrayList<>())
                        .add(fact.getValue()));
        return stated;
    }

    /** What is alike on both sides goes; of the rest one is held against the other in their order. */
    private void explain(String period, List<Row> its, List<BigDecimal> stated) {
        List<Row> left = new ArrayList<>();
        for (Row row : its) {
            Optional<BigDecimal> alike = stated.stream()
                    .filter(one -> one.compareTo(row.exact()) == 0)
                    .findFirst();
            alike.ifPresent(stated::remove);
            if (alike.isEmpty()) {
                left.add(row);
            } else if (row.added().compareTo(row.exact()) != 0) {
                explain(period, row.added(), row.exact(), Reason.EXACT_AS_TEXT);
            }
        }
        for (int at = 0; at < Math.max(left.size(), stated.size()); at++) {
            explain(
                    period,
                    at < left.size() ? left.get(at).added() : BigDecimal.ZERO,
                    at < stated.size() ? stated.get(at) : BigDecimal.ZERO,
                    at < left.size() ? Reason.MEASURED_SINCE : Reason.NO_LONGER_MEASURED);
        }
    }

    private void explain(String period, BigDecimal inLedger, BigDecimal stated, Reason reason) {
        compared.explain(new Difference(Optional.empty(), indicator.activity(), inLedger, stated, reason, period));
    }
}
