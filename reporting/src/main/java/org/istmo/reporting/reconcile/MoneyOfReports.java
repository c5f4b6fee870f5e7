package org.istmo.reporting.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.LedgerPosition;

/**
 * The printed sums of reports over entries, which the ledger of transactions is held against: every figure whose key the ledger's columns can be asked, sums over all of
 * a period first, and those by project, quarter, budget line, country and the like behind them, as many as a sheet bears.
 */
final class MoneyOfReports implements ReportsBeside.Holding {

    /** Finer figures of one report. */
    static final int MOST_OF_A_REPORT = 200;

    /** Finer figures of all reports: each is a formula over the whole ledger. */
    static final int MOST = 1_000;

    /** Entries that are named of all finer figures together, and of one of them. */
    private static final int MOST_NAMED = 2_000;

    private static final int MOST_NAMED_OF_ONE = 20;

    private final LedgerState state;
    private final Room room;
    private final Room finerRoom = new Room(MOST_NAMED);
    private final Map<Long, ComparedReport> reports = new LinkedHashMap<>();
    private final Map<LocalDate, List<ComparedReport>> byMonth = new HashMap<>();
    private final List<Uncompared> left = new ArrayList<>();
    private final PartsOfEntries split;
    private int finer;

    MoneyOfReports(LedgerState state, Room room) {
        this.state = state;
        this.room = room;
        this.split = new PartsOfEntries(state.handle(), state.scope());
    }

    @Override
    public Optional<Apart.Why> apart(Report report) {
        return new ReportRowsOf(state.filter(), report).apartOfMoney();
    }

    @Override
    public boolean hold(Report report) {
        Map<FigureKey, Figure> printed = new LinkedHashMap<>();
        Map<Uncompared.Why, Integer> passed = new EnumMap<>(Uncompared.Why.class);
        for (Figure figure : state.printed().of(report)) {
            FigureKey.parse(figure.amount().key())
                    .ifPresentOrElse(
                            key -> printed.putIfAbsent(key, figure),
                            () -> passed.merge(Uncompared.Why.NO_SUM, 1, Integer::sum));
        }
        if (printed.isEmpty()) {
            return false;
        }
        List<ComparedFigure> compared = compared(report, printed, passed);
        if (!passed.isEmpty()) {
            left.add(new Uncompared(report, compared.size(), passed));
        }
        return !compared.isEmpty();
    }

    private List<ComparedFigure> compared(
            Report report, Map<FigureKey, Figure> printed, Map<Uncompared.Why, Integer> passed) {
        ReportRowsOf rows = new ReportRowsOf(state.filter(), report);
        KeyConditions asked = new KeyConditions(
                report, earlier(report), state.filter().from().isEmpty(), new KeyedThings(state, printed.keySet()));
        LedgerPosition position = LedgerPosition.of(state.handle(), report.id());
        List<ComparedFigure> compared = new ArrayList<>();
        int ofReport = 0;
        for (Map.Entry<FigureKey, Figure> one : printed.entrySet()) {
            FigureKey key = one.getKey();
            boolean fine = KeyConditions.isFine(key);
            Optional<Uncompared.Why> why = why(rows, asked, key);
            if (why.isEmpty() && fine && (ofReport >= MOST_OF_A_REPORT || finer >= MOST)) {
                why = Optional.of(Uncompared.Why.MANY);
            }
            if (why.isPresent()) {
                passed.merge(why.get(), 1, Integer::sum);
                continue;
            }
            if (fine) {
                ofReport++;
                finer++;
            }
            List<Condition> ofParts = new ArrayList<>(rows.scopeOfParts());
            ofParts.addAll(asked.of(key));
            compared.add(compared(
                    report, one.getValue(), new PartsOfFigure(key, ofParts), rows.sum(key, asked.of(key)), position));
        }
        compared.sort(Comparator.comparing(figure -> KeyConditions.isFine(figure.key())));
        boolean beginning = compared.stream().anyMatch(figure -> asked.isSinceTheBeginning(figure.key()));
        List<Condition> own = new ArrayList<>(rows.scope());
        own.addAll(Months.of(Map.of(), report, beginning).conditions());
        reports.put(report.id(), new ComparedReport(report, own, compared, beginning));
        return compared;
    }

    private static Optional<Uncompared.Why> why(ReportRowsOf rows, KeyConditions asked, FigureKey key) {
        return rows.isPortfolio() && !key.conditions().containsKey(Dimension.GRANT)
                ? Optional.of(Uncompared.Why.NO_COLUMN)
                : asked.why(key);
    }

    private ComparedFigure compared(
            Report report, Figure figure, PartsOfFigure parts, RowSum sum, LedgerPosition position) {
        FigureKey key = parts.key();
        List<Said> types =
                types(key).stream().map(type -> Said.of("type." + type)).toList();
        boolean fine = KeyConditions.isFine(key);
        return new ComparedFigure(
                new ReportFigure(report, figure.amount().key(), figure.label()),
                key,
                parts,
                figure.amount().value(),
                position,
                new Compared(
                        types,
                        sum,
                        figure.amount().currency(),
                        fine ? finerRoom : room,
                        fine ? MOST_NAMED_OF_ONE : Compared.MOST_NAMED));
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

    /** Rows of the reports that are compared, by the entry. */
    StatedRows stated() {
        List<ComparedReport> all = List.copyOf(reports.values());
        return new StatedRows(
                state.handle(),
                all.stream()
                        .filter(one -> !one.figures().isEmpty())
                        .map(ComparedReport::id)
                        .toList(),
                all.stream()
                        .filter(ComparedReport::isSinceTheBeginning)
                        .map(ComparedReport::id)
                        .toList(),
                all.stream()
                        .flatMap(one -> one.dimensions().stream())
                        .distinct()
                        .toList());
    }

    boolean isEmpty() {
        return reports.values().stream().allMatch(one -> one.figures().isEmpty());
    }

    void look(CellRow row, List<StatedRow> ofEntry) {
        Map<Long, List<StatedRow>> byReport = byReport(ofEntry);
        for (ComparedReport report : byMonth.computeIfAbsent(row.month(), this::spanning)) {
            report.look(row, byReport.getOrDefault(report.id(), List.of()), split);
        }
    }

    /** Entries and reports go by the same posting months, and most reports are of few of a ledger's. */
    private List<ComparedReport> spanning(LocalDate month) {
        return reports.values().stream()
                .filter(report -> !report.figures().isEmpty() && report.spans(month))
                .toList();
    }

    /** @param entries that are missed, with what reports have of each */
    void miss(Map<Long, List<StatedRow>> entries) {
        MissedEntry.of(state, split, entries.keySet()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(missed -> byReport(entries.getOrDefault(missed.getKey(), List.of()))
                        .forEach((report, rows) -> Optional.ofNullable(reports.get(report))
                                .ifPresent(one -> one.miss(rows, missed.getValue()))));
    }

    private static Map<Long, List<StatedRow>> byReport(List<StatedRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<StatedRow>> byReport = new HashMap<>();
        rows.forEach(one -> byReport.computeIfAbsent(one.report(), none -> new ArrayList<>())
                .add(one));
        return byReport;
    }

    /** Report by report, sums over all of the period first. */
    List<Comparison> made() {
        return reports.values().stream().flatMap(one -> one.made().stream()).toList();
    }

    List<Uncompared> left() {
        return left;
    }
}
