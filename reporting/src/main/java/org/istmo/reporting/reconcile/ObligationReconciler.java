package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.Matrices;
import org.istmo.domain.compliance.MatrixCell;
import org.istmo.domain.compliance.TreatyMatrix;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.Treaty;
import org.istmo.domain.treaty.TreatyRows;
import org.jspecify.annotations.Nullable;

/**
 * Holds the ledger of obligations against the matrix of each treaty, by treaty, State and status, each in the order of its code, and against what issued reports
 * print. It is counted what was reported, never how well anybody does.
 */
final class ObligationReconciler implements Reconciler {

    private static final String NEEDS = "needs";

    /** @param cell such as {@code UNCAC 44 MX} */
    private record Row(String cell, String treaty, String state, String status, long needs) {}

    /** What one comparison is of, of the rows and of a matrix alike. */
    private record Held(Compared compared, List<Row> rows, List<Row> cells, ToLongFunction<Row> counts) {}

    private final LedgerState state;
    private final SupportedObligations wanted;
    private final CellRow row;
    private final Room room = new Room();
    private final Map<String, Map<String, Row>> rows = new TreeMap<>();
    private final Map<String, LocalDate> reported = new TreeMap<>();
    private final ObligationsOfReports counts;
    private final ReportsBeside reports;

    ObligationReconciler(LedgerState state) {
        this.state = state;
        this.wanted = new SupportedObligations(state.handle(), state.scope(), state.filter());
        this.row = new CellRow(state.columns());
        this.counts = new ObligationsOfReports(state, room);
        this.reports = new ReportsBeside(state, counts);
    }

    /** There are as many cells as articles and States, which does not grow with the years. */
    @Override
    public void look(@Nullable Object[] cells) {
        row.filled(cells);
        String cell = row.text("treaty") + " " + row.text("article") + " " + row.text("state");
        rows.computeIfAbsent(row.text("treaty"), none -> new TreeMap<>())
                .put(
                        cell,
                        new Row(
                                cell,
                                row.text("treaty"),
                                row.text("state"),
                                row.text("status"),
                                row.amount(NEEDS).longValueExact()));
        counts.look(cell, row);
    }

    @Override
    public Reconciliation made() {
        List<Comparison> made = new ArrayList<>();
        List<Said> notes = new ArrayList<>(List.of(Said.of("note.matrices")));
        for (Treaty treaty : TreatyRows.all(state.handle())) {
            if (takes(By.TREATY, treaty.code())) {
                TreatyMatrix matrix =
                        Matrices.within(state.handle(), state.reader(), treaty.code(), states(), state.clock());
                compare(treaty.code(), matrix, made);
                if (matrix.withheld() > 0) {
                    notes.add(Said.of("note.withheld", treaty.code(), String.valueOf(matrix.withheld())));
                }
            }
        }
        notes.addAll(counts.notes());
        notes.addAll(reports.notes());
        return new Reconciliation(
                made, Optional.empty(), counts.made(reported.keySet(), outside()), reports.apart(), List.of(), notes);
    }

    /** By cell the day of what the matrices have and the filter leaves out by it. */
    private Map<String, LocalDate> outside() {
        Map<String, LocalDate> outside = new TreeMap<>();
        reported.forEach((cell, date) -> {
            if (isOutside(date)) {
                outside.put(cell, date);
            }
        });
        return outside;
    }

    private boolean takes(By by, String code) {
        return state.filter().of(by).isEmpty() || state.filter().of(by).contains(code);
    }

    /** Those that are asked for and served; all when none is asked for. */
    private List<String> states() {
        Set<String> served = new HashSet<>();
        TreatyRows.states(state.handle()).stream().map(ServedState::code).forEach(served::add);
        return state.filter().of(By.COUNTRY).stream()
                .distinct()
                .filter(served::contains)
                .toList();
    }

    private void compare(String treaty, TreatyMatrix matrix, List<Comparison> made) {
        List<Row> own = List.copyOf(rows.getOrDefault(treaty, Map.of()).values());
        List<Row> cells = matrix.cells().stream()
                .filter(cell -> cell.reported() != null && wanted.takes(cell.reported()))
                .map(cell -> row(treaty, cell))
                .toList();
        StatedBy by = StatedBy.of("matrix", treaty);
        List<Condition> of = List.of(Condition.is("treaty", treaty));
        made(held(RowSum.count(of), own, cells, any -> 1, Said.of("what.articles")), by, made);
        made(held(RowSum.of(NEEDS, of), own, cells, Row::needs, Said.of("what.needs")), by, made);
        for (String code : codes(own, cells, true)) {
            made(
                    held(
                            RowSum.count(of).where(List.of(Condition.is("state", code))),
                            own.stream().filter(one -> one.state().equals(code)).toList(),
                            cells.stream()
                                    .filter(one -> one.state().equals(code))
                                    .toList(),
                            any -> 1,
                            Said.of("what.articles.of.state", code)),
                    by,
                    made);
        }
        for (String status : codes(own, cells, false)) {
            made(
                    held(
                            RowSum.count(of).where(List.of(Condition.is("status", status))),
                            own.stream()
                                    .filter(one -> one.status().equals(status))
                                    .toList(),
                            cells.stream()
                                    .filter(one -> one.status().equals(status))
                                    .toList(),
                            any -> 1,
                            Said.of("what.articles.of.status", status)),
                    by,
                    made);
        }
    }

    private Row row(String treaty, MatrixCell cell) {
        Assessment assessment = cell.reported();
        String name = treaty + " " + cell.article().article() + " " + cell.state();
        if (assessment == null) {
            throw new IllegalArgumentException(name);
        }
        reported.put(name, assessment.date());
        return new Row(name, treaty, cell.state(), assessment.status(), cell.needs());
    }

    private static List<String> codes(List<Row> own, List<Row> cells, boolean ofStates) {
        List<Row> all = new ArrayList<>(own);
        all.addAll(cells);
        return all.stream()
                .map(one -> ofStates ? one.state() : one.status())
                .distinct()
                .sorted()
                .toList();
    }

    private Held held(RowSum sum, List<Row> own, List<Row> cells, ToLongFunction<Row> counts, Said what) {
        return new Held(new Compared(List.of(what), sum, "", room), own, cells, counts);
    }

    private void made(Held held, StatedBy by, List<Comparison> made) {
        Map<String, BigDecimal> own = amounts(held.rows(), held.counts());
        Map<String, BigDecimal> stated = amounts(held.cells(), held.counts());
        own.values().forEach(held.compared()::add);
        if (own.isEmpty() && stated.isEmpty()) {
            return;
        }
        Set<String> all = new TreeSet<>(own.keySet());
        all.addAll(stated.keySet());
        for (String cell : all) {
            BigDecimal here = own.getOrDefault(cell, BigDecimal.ZERO);
            BigDecimal there = stated.getOrDefault(cell, BigDecimal.ZERO);
            if (here.compareTo(there) != 0) {
                held.compared().explain(difference(cell, here, there));
            }
        }
        made.add(held.compared().over(by, stated.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static Map<String, BigDecimal> amounts(List<Row> rows, ToLongFunction<Row> counts) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        rows.forEach(one -> amounts.put(one.cell(), BigDecimal.valueOf(counts.applyAsLong(one))));
        return amounts;
    }

    private Difference difference(String cell, BigDecimal here, BigDecimal there) {
        Optional<LocalDate> outside = Optional.ofNullable(reported.get(cell)).filter(this::isOutside);
        return new Difference(
                Optional.empty(),
                cell,
                here,
                there,
                outside.isPresent() ? Reason.REPORTED_OUTSIDE : Reason.OTHER,
                outside.map(LocalDate::toString).orElse(""));
    }

    private boolean isOutside(LocalDate date) {
        ActivityFilter filter = state.filter();
        return filter.from().map(date::isBefore).orElse(false)
                || filter.to().map(date::isAfter).orElse(false);
    }
}
