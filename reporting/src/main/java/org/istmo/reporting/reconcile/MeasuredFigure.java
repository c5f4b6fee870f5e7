package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.istmo.domain.access.Engagement;
import org.istmo.domain.sensitivity.SmallCounts;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.Measured;
import org.jspecify.annotations.Nullable;

/** What a report prints as measured of one indicator or a part of it, beside the rows that measured it. */
final class MeasuredFigure {

    private static final String VALUE = "value";
    private static final String WITHHELD = "withheld";

    /** @param period as facts name it, such as {@code actual 2023-01-01/2023-06-30} */
    private record Row(
            String period,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            BigDecimal exact,
            BigDecimal added) {}

    private final Report report;
    private final IndicatorWords indicator;
    private final MeasuredPart part;
    private final boolean adds;
    private final List<Measured> measured;
    private final Optional<Engagement> engaged;
    private final Room room;
    private final List<Condition> conditions;
    private final List<Row> rows = new ArrayList<>();
    private boolean few;

    /** @param adds whether its values are added up; of the others the last one stands */
    MeasuredFigure(
            Report report,
            IndicatorWords indicator,
            MeasuredPart part,
            boolean adds,
            List<Measured> measured,
            Optional<Engagement> engaged,
            Room room) {
        this.report = report;
        this.indicator = indicator;
        this.part = part;
        this.adds = adds;
        this.measured = List.copyOf(measured);
        this.engaged = engaged;
        this.room = room;
        this.conditions = indicator.conditions();
        if (adds) {
            conditions.add(Condition.is("measure", "1"));
        }
        conditions.addAll(part.conditions(report));
    }

    Report report() {
        return report;
    }

    String name() {
        return name(report, indicator, part);
    }

    /** As a list of what is not compared names it. */
    static String name(Report report, IndicatorWords indicator, MeasuredPart part) {
        String number = report.number() + " " + indicator.activity();
        return number + " · " + indicator.shortly() + " · " + part.name();
    }

    void look(CellRow row) {
        if (!Condition.allHold(conditions, row)) {
            return;
        }
        if (row.cell(VALUE) != null) {
            BigDecimal exact = row.amount(VALUE);
            rows.add(new Row(
                    period(row),
                    (LocalDate) row.cell("period_start"),
                    (LocalDate) row.cell("period_end"),
                    exact,
                    SpreadsheetNumber.holds(exact) ? exact : BigDecimal.ZERO));
        } else if (row.text("said").equals(WITHHELD)) {
            few = true;
        }
    }

    private String period(CellRow row) {
        return row.cell("period_start") == null
                ? part.kindOfRows()
                : part.kindOfRows() + " " + row.text("period_start") + "/" + row.text("period_end");
    }

    /**
     * Why it is not compared, as its rows and the report's are; known when all went by.
     *
     * @param facts what the report counts, by the figure's key
     */
    Optional<NotCompared.Why> why(Map<String, List<MeasuredFact>> facts) {
        boolean fewInReport = engaged.isPresent() && facts(facts).anyMatch(fact -> isFew(fact.counted()));
        if (few || fewInReport) {
            return Optional.of(NotCompared.Why.FEW);
        }
        return !adds && last().map(this::isTwofold).orElse(false)
                ? Optional.of(NotCompared.Why.TWOFOLD)
                : Optional.empty();
    }

    /** A count of a few people, or what may be one. */
    private static boolean isFew(BigDecimal counted) {
        return counted.signum() > 0 && counted.compareTo(BigDecimal.valueOf(SmallCounts.LARGEST)) <= 0;
    }

    /** Whether the report says nothing of it and no row does. */
    boolean isSilent() {
        return rows.isEmpty() && MeasuredInReports.sum(measured).signum() == 0;
    }

    Comparison made(Map<String, List<MeasuredFact>> facts) {
        Optional<Row> last = adds ? Optional.empty() : last();
        List<Condition> all = new ArrayList<>(conditions);
        last.ifPresent(row -> all.addAll(only(row)));
        Compared compared = new Compared(part.said(adds), RowSum.of(VALUE, all), indicator.unit(), room);
        explain(compared, adds ? rows : last.map(List::of).orElse(List.of()), stated(facts));
        String label = indicator.activity() + " · " + indicator.indicator();
        return compared.over(
                StatedBy.of(new ReportFigure(
                        report, measured.isEmpty() ? "—" : measured.get(0).key(), new Text(label, label))),
                MeasuredInReports.sum(measured));
    }

    /** By the end of its period; of those that end together the one that stands last in the ledger. */
    private Optional<Row> last() {
        return rows.stream().reduce((one, other) -> end(other).isBefore(end(one)) ? one : other);
    }

    private static LocalDate end(Row row) {
        return Objects.requireNonNullElse(row.end(), LocalDate.MIN);
    }

    /** Whether there is another that no formula tells from it. */
    private boolean isTwofold(Row row) {
        return rows.stream().filter(one -> one.period().equals(row.period())).count() > 1;
    }

    private static List<Condition> only(Row row) {
        List<Condition> only = new ArrayList<>();
        only(only, "period_start", row.start());
        only(only, "period_end", row.end());
        return only;
    }

    private static void only(List<Condition> only, String column, @Nullable LocalDate day) {
        if (day == null) {
            only.add(Condition.isEmpty(column));
        } else {
            only.add(Condition.atLeast(column, day));
            only.add(Condition.atMost(column, day));
        }
    }

    private Map<String, List<BigDecimal>> stated(Map<String, List<MeasuredFact>> facts) {
        Map<String, List<BigDecimal>> stated = new TreeMap<>();
        facts(facts)
                .forEach(fact -> stated.computeIfAbsent(fact.period(), none -> new ArrayList<>())
                        .add(fact.counted()));
        return stated;
    }

    private Stream<MeasuredFact> facts(Map<String, List<MeasuredFact>> facts) {
        return measured.stream().flatMap(one -> facts.getOrDefault(one.key(), List.of()).stream());
    }

    private void explain(Compared compared, List<Row> counted, Map<String, List<BigDecimal>> stated) {
        Map<String, List<Row>> byPeriod = new TreeMap<>();
        for (Row row : counted) {
            compared.add(row.exact());
            byPeriod.computeIfAbsent(row.period(), none -> new ArrayList<>()).add(row);
        }
        byPeriod.forEach((period, its) ->
                explain(compared, period, its, stated.getOrDefault(period, new ArrayList<>()), stated));
        stated.forEach((period, left) -> {
            if (!byPeriod.containsKey(period)) {
                left.forEach(one -> explain(compared, period, BigDecimal.ZERO, one, gone(period, one)));
            }
        });
    }

    /** What is alike on both sides goes; of the rest one is held against the other in their order. */
    private void explain(
            Compared compared,
            String period,
            List<Row> its,
            List<BigDecimal> stated,
            Map<String, List<BigDecimal>> all) {
        List<Row> left = new ArrayList<>();
        for (Row row : its) {
            Optional<BigDecimal> alike = stated.stream()
                    .filter(one -> one.compareTo(row.exact()) == 0)
                    .findFirst();
            alike.ifPresent(stated::remove);
            if (alike.isEmpty()) {
                left.add(row);
            } else if (row.added().compareTo(row.exact()) != 0) {
                explain(compared, period, row.added(), row.exact(), Reason.EXACT_AS_TEXT);
            }
        }
        for (int at = 0; at < Math.max(left.size(), stated.size()); at++) {
            BigDecimal there = at < stated.size() ? stated.get(at) : BigDecimal.ZERO;
            explain(
                    compared,
                    period,
                    at < left.size() ? left.get(at).added() : BigDecimal.ZERO,
                    there,
                    at < left.size() ? since(all) : gone(period, there));
        }
    }

    /** Where one that the report stated still stands, another is the last one now. */
    private Reason since(Map<String, List<BigDecimal>> stated) {
        boolean stands = !adds
                && stated.entrySet().stream()
                        .anyMatch(one -> one.getValue().stream().anyMatch(value -> stands(one.getKey(), value)));
        return stands ? Reason.LATER_VALUE : Reason.MEASURED_SINCE;
    }

    private boolean stands(String period, BigDecimal value) {
        return rows.stream()
                .anyMatch(row -> row.period().equals(period) && row.exact().compareTo(value) == 0);
    }

    private Reason gone(String period, BigDecimal value) {
        if (engaged.map(its -> isOutside(its, period)).orElse(false)) {
            return Reason.NOT_TAKEN;
        }
        return !adds && stands(period, value) ? Reason.LATER_VALUE : Reason.NO_LONGER_MEASURED;
    }

    /** A period that touches no day that the verifier is engaged for. */
    private static boolean isOutside(Engagement its, String period) {
        String[] days = period.substring(period.indexOf(' ') + 1).split("/");
        return days.length == 2
                && (LocalDate.parse(days[1]).isBefore(its.from())
                        || LocalDate.parse(days[0]).isAfter(its.to()));
    }

    private void explain(Compared compared, String period, BigDecimal inLedger, BigDecimal stated, Reason reason) {
        if (reason == Reason.NOT_TAKEN) {
            // Of other dates than the reader's nothing is told by itself.
            compared.pass(reason, 1, inLedger.subtract(stated));
            return;
        }
        compared.explain(new Difference(Optional.empty(), indicator.activity(), inLedger, stated, reason, period));
    }
}
