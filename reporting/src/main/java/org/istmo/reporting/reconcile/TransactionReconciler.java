package org.istmo.reporting.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds the ledger of transactions against what was stated of it while its rows go by. All of it is read from the one state of the database that the rows
 * are of; what is held grows with the reports and not with the ledger.
 */
final class TransactionReconciler implements Reconciler {

    private final LedgerState state;
    private final CellRow row;
    private final FiguresBeside figures;
    private final MoneyOfReports money;
    private final ReportsBeside reports;
    private final StatedRows stated;

    /** Looks for what there is to be held against. */
    TransactionReconciler(LedgerState state) {
        this.state = state;
        this.row = new CellRow(state.columns());
        Room room = new Room();
        this.figures = new FiguresBeside(new FilterAsked(state.filter()), room);
        this.money = new MoneyOfReports(state, room);
        this.reports = new ReportsBeside(state, money);
        this.stated = money.stated();
    }

    /** Rows come by the number of their entry. */
    @Override
    public void look(@Nullable Object[] cells) {
        row.filled(cells);
        figures.look(row);
        if (!money.isEmpty()) {
            money.look(row, own(row.entry()));
        }
    }

    /** What reports have of the entry, when what they have of those before it was looked at. */
    private List<StatedRow> own(long entry) {
        List<StatedRow> own = List.of();
        for (var told = stated.through(entry); !told.isEmpty(); told = stated.through(entry)) {
            Map<Long, List<StatedRow>> before = new HashMap<>();
            told.forEach(one -> before.put(one.getKey(), one.getValue()));
            own = Objects.requireNonNullElse(before.remove(entry), own);
            missed(before);
        }
        return own;
    }

    private void missed(Map<Long, List<StatedRow>> entries) {
        if (!entries.isEmpty()) {
            money.miss(entries);
        }
    }

    @Override
    public Reconciliation made() {
        for (List<Map.Entry<Long, List<StatedRow>>> rest = stated.next(); !rest.isEmpty(); rest = stated.next()) {
            Map<Long, List<StatedRow>> entries = new HashMap<>();
            rest.forEach(one -> entries.put(one.getKey(), one.getValue()));
            missed(entries);
        }
        return new Reconciliation(
                figures.made(state.handle(), state.scope()),
                figures.none(),
                money.made(),
                reports.apart(),
                money.left(),
                reports.notes());
    }
}
