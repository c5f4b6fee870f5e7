package org.istmo.web.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.istmo.domain.intake.DraftResultRow;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.ResultLine;
import org.istmo.domain.validation.Position;
import org.istmo.domain.validation.RepeatedKeys;
import org.istmo.web.table.TableRow;
import org.jspecify.annotations.Nullable;

/** A measurement in a row. Rows of one activity that stand one below the other are handed on together, since parts are held against their total. */
final class ResultRow implements RowReading {

    private static final int TOGETHER = 5_000;
    private static final Map<String, String> TYPES = Map.of("output", "1", "outcome", "2", "impact", "3");
    private static final Map<String, String> MEASURES = Map.of("unit", "1", "percentage", "2");

    private final Judged judged;
    private final Predicate<String> activities;
    private final RepeatedKeys measurements;
    private final List<ResultLine> waiting = new ArrayList<>();
    private String activity = "";

    /**
     * @param activities whether the office has an activity of that identifier
     * @param measurements those that the file says more than once
     */
    ResultRow(Judged judged, Predicate<String> activities, RepeatedKeys measurements) {
        this.judged = judged;
        this.activities = activities;
        this.measurements = measurements;
    }

    @Override
    public void read(TableRow row, Consumer<Incoming> taker) {
        RowCells cells = judged.cells(row);
        Judged.needed(judged.heading(), cells);
        String identifier = cells.text("activity");
        if (!identifier.isEmpty() && !activities.test(identifier)) {
            cells.findings().error("activity", "unknown-activity", "The office has no activity '" + identifier + "'.");
        }
        DraftResultRow draft = draft(cells);
        once(row, cells);
        if (cells.findings().unsound()) {
            taker.accept(judged.unsound(
                    row, identifier, draft.key(), cells.findings().errors()));
            return;
        }
        if (!identifier.equals(activity) || waiting.size() == TOGETHER) {
            end(taker);
            activity = identifier;
        }
        waiting.add(new ResultLine(row.line(), draft, cells.findings().notes(), places(row), judged.source(row)));
    }

    private void once(TableRow row, RowCells cells) {
        if (measurements.any()) {
            RowCells apart = judged.cells(row);
            Measured.AMOUNTS.stream()
                    .filter(column -> !cells.cell(column).isBlank())
                    .forEach(column ->
                            Judged.once(Measured.key(apart, column), column, "measurement", measurements, cells));
        }
    }

    @Override
    public void end(Consumer<Incoming> taker) {
        if (!waiting.isEmpty()) {
            taker.accept(new Incoming.SoundResults(activity, waiting));
            waiting.clear();
        }
    }

    private Map<String, Position> places(TableRow row) {
        RowWhereabouts whereabouts = new RowWhereabouts(judged.heading(), row);
        return Map.of(
                "baseline", whereabouts.of("baseline"),
                "target", whereabouts.of("target"),
                "actual", whereabouts.of("actual"));
    }

    private DraftResultRow draft(RowCells cells) {
        Optional<BigDecimal> baseline = cells.amount("baseline");
        Optional<BigDecimal> target = cells.amount("target");
        Optional<BigDecimal> actual = cells.amount("actual");
        Optional<LocalDate> from = cells.date("period_from");
        Optional<LocalDate> to = cells.date("period_to");
        period(cells, from, to, target.isPresent() || actual.isPresent());
        boolean empty = List.of("baseline", "target", "actual").stream()
                .allMatch(key -> cells.cell(key).isBlank());
        if (empty) {
            cells.findings().error("actual", "nothing-measured", "The row says no baseline, no target and no actual.");
        }
        String measure = cells.code("measure");
        return new DraftResultRow(
                judged.heading().language().code(),
                TYPES.getOrDefault(Objects.requireNonNullElse(cells.code("level"), ""), ""),
                cells.text("result"),
                cells.text("indicator"),
                cells.said("unit"),
                measure == null ? null : MEASURES.get(measure),
                baseline.orElse(null),
                year(cells),
                from.orElse(null),
                to.orElse(null),
                target.orElse(null),
                actual.orElse(null),
                part(cells, "sex"),
                part(cells, "age_group"),
                part(cells, "country"));
    }

    private static void period(RowCells cells, Optional<LocalDate> from, Optional<LocalDate> to, boolean needed) {
        for (String key : List.of("period_from", "period_to")) {
            if (needed && cells.cell(key).isBlank()) {
                cells.findings()
                        .error(
                                key,
                                "period-missing",
                                "A target or an actual belongs to a period: say from when and to when.");
            }
        }
        from.ifPresent(date -> cells.yearsOf("period_from", date));
        to.ifPresent(date -> cells.yearsOf("period_to", date));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            cells.findings()
                    .error("period_to", "end-before-start", "The period ends on " + to.get() + ", before it begins.");
        }
    }

    private static @Nullable Integer year(RowCells cells) {
        Optional<Long> year = cells.count("baseline_year");
        if (year.isPresent() && (year.get() < 1900 || year.get() > 2100)) {
            cells.findings().error("baseline_year", "year-out-of-range", "The year is from 1900 to 2100.");
            return null;
        }
        return year.map(Math::toIntExact).orElse(null);
    }

    private static @Nullable String part(RowCells cells, String key) {
        String code = cells.code(key);
        return code == null || code.isEmpty() ? null : code;
    }
}
