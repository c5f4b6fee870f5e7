package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.progress.Measured;
import org.istmo.reporting.dataset.progress.ResultLine;

/** What reports print as aimed at and measured of an indicator and of its parts, which the ledger of results is held against by the indicator's own words. */
final class MeasuredInReports implements ReportsBeside.Holding {

    /** Figures that are looked at for one ledger. */
    static final int MOST = 1_000;

    /** Values that reports say nothing of, and that are looked at all the same: something may have been measured since. */
    private static final int MOST_SILENT = 10_000;

    /** @param part of the indicator */
    private record Key(IndicatorWords indicator, MeasuredPart part) {}

    private final LedgerState state;
    private final Room room;
    private final List<MeasuredFigure> figures = new ArrayList<>();
    private final Map<String, List<MeasuredFigure>> byActivity = new HashMap<>();
    private final NotCompared left = new NotCompared();
    private int spoken;
    private int silent;

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
        List<ResultLine> lines = state.printed().results(report);
        lines.forEach(line -> tell(report, line, told));
        IndicatorWords.Rates rates = IndicatorWords.rates(
                state.handle(), told.keySet().stream().map(Key::indicator).toList());
        told.forEach((key, measured) -> hold(report, key, measured, rates));
        return !lines.isEmpty();
    }

    private void tell(Report report, ResultLine line, Map<Key, List<Measured>> told) {
        IndicatorWords indicator = IndicatorWords.of(line);
        Map<String, Optional<Measured>> kinds = new LinkedHashMap<>();
        kinds.put("actual", Optional.ofNullable(line.actual()));
        kinds.put(MeasuredPart.CUMULATIVE, Optional.ofNullable(line.cumulative()));
        kinds.put("target", Optional.ofNullable(line.target()));
        kinds.put("baseline", Optional.ofNullable(line.baseline()));
        Optional<MeasuredPart> part = kinds.values().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(Measured::key)
                .map(MeasuredPart::of)
                .orElseGet(() -> line.part() == null ? Optional.of(MeasuredPart.WHOLE) : Optional.empty());
        if (part.isEmpty()) {
            left.add(NotCompared.Why.KEYS, report.number() + " " + indicator.activity() + " · " + indicator.shortly());
            return;
        }
        kinds.forEach((kind, one) -> tell(report, new Key(indicator, part.get().as(kind)), one, told));
    }

    /** What it says nothing of is nought in it. */
    private void tell(Report report, Key key, Optional<Measured> one, Map<Key, List<Measured>> told) {
        if (one.isEmpty()) {
            told.computeIfAbsent(key, none -> new ArrayList<>());
        } else if (one.get().value() != null) {
            told.computeIfAbsent(key, none -> new ArrayList<>()).add(one.get());
        } else {
            leave(report, key, one.get().suppressed() ? NotCompared.Why.SUPPRESSED : NotCompared.Why.WORDS);
        }
    }

    private void hold(Report report, Key key, List<Measured> measured, IndicatorWords.Rates rates) {
        boolean adds = !rates.has(key.indicator());
        Optional<NotCompared.Why> why =
                rates.isOfTwo(key.indicator()) ? Optional.of(NotCompared.Why.OFFICES) : why(key, adds, measured);
        if (why.isPresent()) {
            if (!measured.isEmpty()) {
                leave(report, key, why.get());
            }
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
        boolean full = measured.isEmpty() ? ++silent > MOST_SILENT : ++spoken > MOST;
        return full ? Optional.of(NotCompared.Why.MANY) : Optional.empty();
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
            if (figure.isSilent()) {
                continue;
            }
            Map<String, List<MeasuredFact>> its =
                    facts.computeIfAbsent(figure.report().id(), report -> MeasuredFact.of(state.handle(), report));
            Optional<NotCompared.Why> why = figure.why(its);
            why.ifPresentOrElse(reason -> left.add(reason, figure.name()), () -> made.add(figure.made(its)));
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
