package org.istmo.domain.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.intake.DraftIndicator;
import org.istmo.domain.intake.DraftMeasurement;
import org.istmo.domain.intake.DraftResult;
import org.istmo.domain.intake.DraftResultRow;
import org.istmo.domain.intake.Posted.Outcome;
import org.istmo.domain.intake.ResultLine;
import org.istmo.domain.validation.Finding;
import org.istmo.domain.validation.MeasurementRules;
import org.istmo.domain.validation.Position;
import org.jspecify.annotations.Nullable;

/** The results of an activity with rows merged into them. Each measurement of a row takes the place of the one with the same key. */
final class ResultMerge {

    private static final String UNIT = "1";

    private final List<Aim> aims = new ArrayList<>();
    private final Map<ResultLine, Outcome> outcomes = new IdentityHashMap<>();
    private final List<Touched> touched = new ArrayList<>();

    /** A result while rows are being merged into it. */
    private record Aim(DraftResult said, Map<String, String> title, List<Gauge> gauges) {}

    /** Measurements that a row changed, and have to add up. */
    private record Touched(ResultLine line, Gauge gauge, String cell, List<DraftMeasurement> whole) {}

    ResultMerge(List<DraftResult> before) {
        before.forEach(result -> aims.add(new Aim(
                result,
                new HashMap<>(result.title()),
                new ArrayList<>(result.indicators().stream().map(Gauge::new).toList()))));
    }

    void add(ResultLine line) {
        DraftResultRow row = line.row();
        Outcomes said = new Outcomes();
        Gauge gauge = gauge(aim(row, said), row, said);
        if (row.measure() != null) {
            said.changed |= !row.measure().equals(gauge.measure);
            gauge.measure = row.measure();
        }
        if (row.unit() != null) {
            said.changed |= !row.unit().equals(gauge.unit);
            gauge.unit = row.unit();
        }
        put(line, gauge, "baseline", gauge.baselines, row.baseline(), row.baselineYear(), said);
        if (row.from() != null && row.to() != null) {
            Gauge.Span span = gauge.span(row.from(), row.to());
            put(line, gauge, "target", span.targets(), row.target(), null, said);
            put(line, gauge, "actual", span.actuals(), row.actual(), null, said);
        }
        outcomes.put(line, said.outcome());
    }

    private static final class Outcomes {
        private boolean fresh;
        private boolean changed;

        Outcome outcome() {
            return fresh ? Outcome.ACCEPTED : changed ? Outcome.UPDATED : Outcome.UNCHANGED;
        }
    }

    private Aim aim(DraftResultRow row, Outcomes said) {
        for (Aim aim : aims) {
            if (aim.said().type().equals(row.type()) && aim.title().containsValue(row.result())) {
                return aim;
            }
        }
        said.fresh = true;
        Map<String, String> title = new HashMap<>(Map.of(row.language(), row.result()));
        Aim aim = new Aim(new DraftResult(row.type(), null, title, Map.of(), List.of()), title, new ArrayList<>());
        aims.add(aim);
        return aim;
    }

    private static Gauge gauge(Aim aim, DraftResultRow row, Outcomes said) {
        for (Gauge gauge : aim.gauges()) {
            if (gauge.title.containsValue(row.indicator())) {
                return gauge;
            }
        }
        said.fresh = true;
        Gauge gauge = new Gauge(new DraftIndicator(
                UNIT, "", true, Map.of(row.language(), row.indicator()), Map.of(), List.of(), List.of()));
        aim.gauges().add(gauge);
        return gauge;
    }

    private void put(
            ResultLine line,
            Gauge gauge,
            String cell,
            List<DraftMeasurement> into,
            @Nullable BigDecimal value,
            @Nullable Integer year,
            Outcomes said) {
        if (value == null) {
            return;
        }
        touched.add(new Touched(line, gauge, cell, into));
        DraftResultRow row = line.row();
        DraftMeasurement measured = new DraftMeasurement(
                year, null, value, "", row.sex(), row.ageGroup(), row.country(), "", Map.of(), Map.of());
        for (int index = 0; index < into.size(); index++) {
            DraftMeasurement standing = into.get(index);
            if (sameKey(standing, measured)) {
                boolean same = standing.number()
                        .filter(number -> number.compareTo(value) == 0)
                        .isPresent();
                said.changed |= !same;
                into.set(index, same ? standing : measured);
                return;
            }
        }
        said.fresh = true;
        into.add(measured);
    }

    private static boolean sameKey(DraftMeasurement one, DraftMeasurement other) {
        return Objects.equals(one.year(), other.year())
                && Objects.equals(one.sex(), other.sex())
                && Objects.equals(one.ageGroup(), other.ageGroup())
                && Objects.equals(one.country(), other.country())
                && one.location().isEmpty()
                && one.dimensions().isEmpty();
    }

    /** The rows whose measurements do not add up with those that they belong to, each with the reasons. */
    Map<ResultLine, List<Finding>> untied() {
        Map<ResultLine, List<Finding>> untied = new IdentityHashMap<>();
        for (Touched each : touched) {
            List<DraftMeasurement> whole = each.cell().equals("baseline") ? ofYear(each) : each.whole();
            for (Finding fault : MeasurementRules.faults(each.gauge().adds(), whole)) {
                Position at = Optional.ofNullable(each.line().cells().get(each.cell()))
                        .orElse(new Position(each.line().line(), ""));
                untied.computeIfAbsent(each.line(), line -> new ArrayList<>())
                        .add(at.finding(Finding.Severity.ERROR, fault.code(), fault.detail()));
            }
        }
        return untied;
    }

    /** Baselines of one year are a whole of their own. */
    private static List<DraftMeasurement> ofYear(Touched each) {
        return each.whole().stream()
                .filter(baseline ->
                        Objects.equals(baseline.year(), each.line().row().baselineYear()))
                .toList();
    }

    Outcome outcome(ResultLine line) {
        return outcomes.getOrDefault(line, Outcome.UNCHANGED);
    }

    List<DraftResult> results() {
        return aims.stream()
                .map(aim -> new DraftResult(
                        aim.said().type(),
                        aim.said().aggregation(),
                        aim.title(),
                        aim.said().description(),
                        aim.gauges().stream().map(Gauge::draft).toList()))
                .toList();
    }
}
