package org.istmo.reporting.reversal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.money.ExchangeRates;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Figure;
import org.jdbi.v3.core.Handle;

/** The figures of a report without one of its entries, and as a revision would print them once the entry is reversed. */
public final class WithoutEntry {

    private final Handle handle;
    private final Report report;
    private final long entry;
    private final List<CountedRow> rows;

    public WithoutEntry(Handle handle, Report report, long entry) {
        this.handle = handle;
        this.report = report;
        this.entry = entry;
        this.rows = CountedRows.of(handle, report.id(), entry);
    }

    /** How the report counted it, by part. */
    public List<CountedRow> rows() {
        return rows;
    }

    /** Where the reversal stands for this report. */
    public Standing standing(Reversal reversal) {
        boolean counted = reversal.entry()
                .map(number -> !CountedRows.of(handle, report.id(), number).isEmpty())
                .orElse(false);
        if (counted) {
            return Standing.COUNTED;
        }
        return reversal.month().isAfter(report.to()) ? Standing.LATER : Standing.WITHIN;
    }

    /**
     * Those that the entry is in, in the order of the page, each key once.
     *
     * @param printed every figure of the report
     * @param reversal empty when nothing can take the entry back: a revision then prints what stands
     */
    public List<MovedFigure> figures(List<Figure> printed, Optional<Reversal> reversal) {
        Map<String, Figure> byKey = new LinkedHashMap<>();
        printed.forEach(figure -> byKey.putIfAbsent(figure.amount().key(), figure));
        Map<String, Amount> amounts = new LinkedHashMap<>();
        byKey.forEach((key, figure) -> amounts.put(key, figure.amount()));
        KeptFacts facts = KeptFacts.of(handle, report.id());
        TakenOff off = TakenOff.of(handle, report.id(), entry, rows, byKey.keySet());
        Moves without = moves(off, facts, amounts);
        Optional<Moves> revised = reversal.filter(its -> standing(its) == Standing.WITHIN)
                .map(its -> moves(its.isElsewhere() ? elsewhere(off, its.month()) : off, facts, amounts));
        return byKey.values().stream()
                .map(figure -> moved(
                        figure,
                        without.of(figure.amount().key()),
                        revised.map(moves -> moves.of(figure.amount().key())).orElse(Told.NOT)))
                .filter(MovedFigure::moves)
                .toList();
    }

    private static MovedFigure moved(Figure figure, Told without, Told revised) {
        return new MovedFigure(
                figure,
                then(figure, without),
                Optional.ofNullable(without.untold()),
                then(figure, revised),
                Optional.ofNullable(revised.untold()));
    }

    private static Optional<BigDecimal> then(Figure figure, Told told) {
        return told.difference().map(figure.amount().value()::add);
    }

    private TakenOff elsewhere(TakenOff off, LocalDate month) {
        return off.elsewhere(
                rows.stream().map(row -> row.postedTo(month, report.from())).toList());
    }

    private Moves moves(TakenOff taken, KeptFacts facts, Map<String, Amount> printed) {
        return new Moves(
                taken,
                entry,
                facts,
                new KeptSums(handle, report.id()),
                printed,
                new ExchangeRates(handle),
                report.to());
    }
}
