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

/** What reports print as measured of an indicator in their period, which the ledger of results is held against by the indicator's own words. */
final class MeasuredInReports implements ReportsBeside.Holding {

    /** Figures that are looked at for one ledger. */
    static final int MOST = 1_000;

    private final LedgerState state;
    private final Room room;
    private final List<MeasuredFigure> figures = new ArrayList<>();
    private final Map<String, List<MeasuredFigure>> byActivity = new HashMap<>();
    private long left;

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
        Map<IndicatorWords, List<Measured>> told = new LinkedHashMap<>();
        for (ResultLine line : state.printed().results(report)) {
            Measured actual = line.actual();
            if (line.part() == null && actual != null && actual.value() != null) {
                told.computeIfAbsent(IndicatorWords.of(line), none -> new ArrayList<>())
                        .add(actual);
            }
        }
        IndicatorWords.Rates rates = IndicatorWords.rates(state.handle(), told.keySet());
        told.forEach((indicator, measured) -> hold(report, indicator, measured, rates));
        return !told.isEmpty();
    }

    private void hold(Report report, IndicatorWords indicator, List<Measured> measured, IndicatorWords.Rates rates) {
        if (figures.size() == MOST || !indicator.fitsFormula() || rates.has(indicator)) {
            left++;
            return;
        }
        MeasuredFigure figure = new MeasuredFigure(report, indicator, measured, room);
        figures.add(figure);
        byActivity
                .computeIfAbsent(lower(indicator.activity()), none -> new ArrayList<>())
                .add(figure);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    void look(CellRow row) {
        if (!byActivity.isEmpty()) {
            byActivity.getOrDefault(lower(row.text("activity")), List.of()).forEach(figure -> figure.look(row));
        }
    }

    /** How many are not compared. */
    long left() {
        return left;
    }

    List<Comparison> made() {
        return figures.stream().map(figure -> figure.made(state.handle())).toList();
    }

    /** The sum of some, each of which is a number. */
    static BigDecimal sum(List<Measured> measured) {
        return measured.stream()
                .map(one -> Optional.ofNullable(one.value()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
