package org.istmo.reporting.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.LedgerPosition;

/** The printed sums of reports over the entries of their periods, which the ledger of transactions is held against. */
final class MoneyOfReports implements ReportsBeside.Holding {

    private final LedgerState state;
    private final Room room;
    private final List<ComparedFigure> figures = new ArrayList<>();

    MoneyOfReports(LedgerState state, Room room) {
        this.state = state;
        this.room = room;
    }

    @Override
    public Optional<Apart.Why> apart(Report report) {
        return new ReportRowsOf(state.filter(), report).apart();
    }

    @Override
    public boolean hold(Report report) {
        ReportRowsOf rows = new ReportRowsOf(state.filter(), report);
        boolean earlier = earlier(report);
        LedgerPosition position = LedgerPosition.of(state.handle(), report.id());
        boolean any = false;
        for (Figure figure : state.printed().of(report)) {
            Optional<FigureKey> key = FigureKey.parse(figure.amount().key());
            Optional<RowSum> sum = key.flatMap(known -> rows.of(known, earlier));
            if (key.isPresent() && sum.isPresent()) {
                any = true;
                figures.add(compared(report, figure, key.get(), sum.get(), position));
            }
        }
        return any;
    }

    private ComparedFigure compared(Report report, Figure figure, FigureKey key, RowSum sum, LedgerPosition position) {
        List<Said> types =
                types(key).stream().map(type -> Said.of("type." + type)).toList();
        return new ComparedFigure(
                new ReportFigure(report, figure.amount().key(), figure.label()),
                key,
                figure.amount().value(),
                position,
                new Compared(types, sum, figure.amount().currency(), room));
    }

    /** Codes of the transaction types that a figure is of. */
    static List<String> types(FigureKey key) {
        return key.measure().parts().stream().map(Measure::transactionType).toList();
    }

    private boolean earlier(Report report) {
        return state.handle()
                .createQuery("SELECT entry FROM lineage WHERE report = :report AND quarter = :earlier LIMIT 1")
                .bind("report", report.id())
                .bind("earlier", Dimension.EARLIER)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    List<ComparedFigure> figures() {
        return figures;
    }

    /** The numbers of those that are compared. */
    List<Long> reports() {
        return figures.stream().map(ComparedFigure::report).distinct().toList();
    }
}
