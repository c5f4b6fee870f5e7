package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.progress.Measured;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.jspecify.annotations.Nullable;

/** What reports print as aimed at and measured of an indicator and of its parts, which the ledger of results is held against by the indicator's own words. */
final class MeasuredInReports implements ReportsBeside.Holding {

    /** Figures that are looked at for one ledger. */
    static final int MOST = 1_000;

    /** @param part of the indicator */
    private record Key(IndicatorWords indicator, MeasuredPart part) {}

    private final LedgerState state;
    private final Room room;
    private final List<MeasuredFigure> figures = new ArrayList<>();
    private final Map<String, List<MeasuredFigure>> byActivity = new HashMap<>();
    private final NotCompared left = new NotCompared();

    MeasuredInReports(LedgerState state, Room room) {
        this.state = state;
        this.room = room;
    }

    @Override
    public Optional<Apart.Why> apart(Report report) {
        return new ReportRowsOf(state.filter(), report).apart();
    }

    @Override
    public boolean hold(Report report) {
        Map<Key, List<Measured>> told = new LinkedHashMap<>();
        for (ResultLine line : state.printed().results(report)) {
            Stream.of(line.actual(), line.cumulative(), line.target(), line.baseline())
                    .forEach(one -> tell(report, IndicatorWords.of(line), one, told));
        }
        IndicatorWords.Rates rates = IndicatorWords.rates(
                state.handle(), told.keySet().stream().map(Key::indicator).toList());
        told.forEach((key, measured) -> hold(report, key, measured, rates));
        return !told.isEmpty();
    }

    private void tell(Report report, IndicatorWords indicator, @Nullable Measured one, Map<Key, List<Measured>> told) {
        if (one == null) {
            return;
        }
        Key key = new Key(indicator, MeasuredPart.of(one.key()));
        if (one.value() != null) {
            told.computeIfAbsent(key, none -> new ArrayList<>()).add(one);
        } else {
            leave(report, key, one.suppressed() ? NotCompared.Why.SUPPRESSED : NotCompared.Why.WORDS);
        }
    }

    private void hold(Report report, Key key, List<Measured> measured, IndicatorWords.Rates rates) {
        boolean adds = !rates.has(key.indicator());
        Optional<NotCompared.Why> why = why(key, adds, measured);
        if (why.isPresent()) {
            leave(report, key, why.get());
            return;
        }
        MeasuredFigure figure = new MeasuredFigure(
                report,
                key.indicator(),
                key.part(),
                adds,
                measured,
                state.scope().engagement(),
                room);
        figures.add(figure);
        byActivity
                .computeIfAbsent(lower(key.indicator().activity()), none -> new ArrayList<>())
                .add(figure);
    }

    private Optional<NotCompared.Why> why(Key key, boolean adds, List<Measured> measured) {
        if (!key.part().isWhole() && state.scope().engagement().isPresent()) {
            return Optional.of(NotCompared.Why.PARTS);
        }
        if (!key.indicator().fitsFormula()) {
            return Optional.of(NotCompared.Why.LONG);
        }
        if (!adds && measured.size() > 1) {
            return Optional.of(NotCompared.Why.TWOFOLD);
        }
        return figures.size() == MOST ? Optional.of(NotCompared.Why.MANY) : Optional.empty();
    }

    private void leave(Report report, Key key, NotCompared.Why why) {
        left.add(why, MeasuredFigure.name(report, key.indicator(), key.part()));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    void look(CellRow row) {
        if (!byActivity.isEmpty()) {
            byActivity.getOrDefault(lower(row.text("activity")), List.of()).forEach(figure -> figure.look(row));
        }
    }

    List<Comparison> made() {
        Map<Long, Map<String, List<MeasuredFact>>> facts = new HashMap<>();
        List<Comparison> made = new ArrayList<>();
        for (MeasuredFigure figure : figures) {
            Optional<NotCompared.Why> why = figure.why();
            if (why.isPresent()) {
                left.add(why.get(), figure.name());
            } else {
                made.add(figure.made(facts.computeIfAbsent(
                        figure.report().id(), report -> MeasuredFact.of(state.handle(), report))));
            }
        }
        return made;
    }

    /** What is not compared, and why; known when the others are. */
    List<Said> notes() {
        return left.notes();
    }

    /** The sum of some, each of which is a number. */
    static BigDecimal sum(List<Measured> measured) {
        return measured.stream()
                .map(one -> Optional.ofNullable(one.value()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
