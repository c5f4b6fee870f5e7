package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.treaty.KnownUntil;
import org.istmo.domain.treaty.Treaty;
import org.istmo.domain.treaty.TreatyRows;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.lineage.LedgerPosition;

/** The printed counts of what was reported of articles, which the ledger of obligations is held against. A report knows what was known at the end of its period. */
final class ObligationsOfReports implements ReportsBeside.Holding {

    /** Figures that are looked at for one ledger. */
    static final int MOST = 1_000;

    private static final Set<String> TYPES =
            Set.of("treaty-state", "treaty-matrix", "country-programme", "consultation-brief");

    private static final Map<ScopeKind, By> SCOPES = Map.of(ScopeKind.TREATY, By.TREATY, ScopeKind.STATE, By.COUNTRY);

    private final LedgerState state;
    private final Room room;
    private final List<String> treaties;
    private final List<CellsOfFigure> figures = new ArrayList<>();
    private final Map<String, Instant> recorded = new HashMap<>();
    private long left;
    private long tooMany;

    ObligationsOfReports(LedgerState state, Room room) {
        this.state = state;
        this.room = room;
        this.treaties =
                TreatyRows.all(state.handle()).stream().map(Treaty::code).toList();
    }

    @Override
    public Optional<Apart.Why> apart(Report report) {
        if (!TYPES.contains(report.type())) {
            return Optional.of(Apart.Why.NO_SUCH_FIGURE);
        }
        By scope = SCOPES.get(report.scopeKind());
        boolean whole = state.filter().words().isEmpty()
                && state.filter().codes().entrySet().stream()
                        .allMatch(asked ->
                                asked.getKey() == scope && asked.getValue().contains(report.scopeKey()));
        return whole ? Optional.empty() : Optional.of(Apart.Why.NARROWER_FILTER);
    }

    @Override
    public boolean hold(Report report) {
        List<Figure> printed = state.printed().of(report);
        ObligationKeys keys = new ObligationKeys(report, treaties);
        int before = figures.size();
        printed.forEach(figure -> hold(report, figure, keys));
        return figures.size() > before;
    }

    private void hold(Report report, Figure figure, ObligationKeys keys) {
        String key = figure.amount().key();
        Optional<RowSum> rows = keys.rows(key);
        if (rows.isPresent() && figures.size() == MOST) {
            tooMany++;
            return;
        }
        rows.ifPresent(of ->
                figures.add(new CellsOfFigure(report, figure, new Compared(List.of(what(of)), of, "", room))));
        left += rows.isEmpty() && keys.countsObligations(key) ? 1 : 0;
    }

    private static Said what(RowSum rows) {
        return Said.of("what." + rows.column().orElse("articles").replace('_', '.'));
    }

    void look(String cell, CellRow row) {
        if (!figures.isEmpty()) {
            recorded.put(cell, (Instant) Objects.requireNonNull(row.cell("recorded_at")));
            figures.forEach(figure -> figure.look(cell, row));
        }
    }

    /** How many counts of those reports are not compared, and why. */
    List<Said> notes() {
        List<Said> notes = new ArrayList<>();
        if (left > 0) {
            notes.add(Said.of("note.counts", String.valueOf(left)));
        }
        if (tooMany > 0) {
            notes.add(Said.of("note.counts.many", String.valueOf(tooMany)));
        }
        return notes;
    }

    /**
     * @param readable cells of which something was reported that the reader may read today
     * @param outside by cell the day of what was reported, where the filter leaves it out by that day
     */
    List<Comparison> made(Set<String> readable, Map<String, LocalDate> outside) {
        List<Comparison> made = new ArrayList<>();
        Map<Long, Map<String, Map<String, BigDecimal>>> facts = new HashMap<>();
        Map<Long, Instant> known = new HashMap<>();
        for (CellsOfFigure figure : figures) {
            Report report = figure.report();
            Instant until = known.computeIfAbsent(report.id(), any -> knownUntil(report));
            figure.made(
                            facts.computeIfAbsent(report.id(), this::facts),
                            (cell, here, there) -> difference(cell, here, there, until, readable, outside))
                    .ifPresent(made::add);
        }
        return made;
    }

    /** The end of its period, or when it was read if that was before. */
    private Instant knownUntil(Report report) {
        Instant end = KnownUntil.endOf(report.to()).toInstant();
        Instant read = LedgerPosition.of(state.handle(), report.id()).readAt();
        return read.isBefore(end) ? read : end;
    }

    private Difference difference(
            String cell,
            BigDecimal here,
            BigDecimal there,
            Instant until,
            Set<String> readable,
            Map<String, LocalDate> outside) {
        Instant since = recorded.get(cell);
        if (since != null) {
            boolean later = !since.isBefore(until);
            return new Difference(
                    Optional.empty(),
                    cell,
                    here,
                    there,
                    later ? Reason.RECORDED_SINCE : Reason.OTHER,
                    later ? since.toString() : "");
        }
        LocalDate day = outside.get(cell);
        return new Difference(
                Optional.empty(),
                cell,
                here,
                there,
                day != null
                        ? Reason.REPORTED_OUTSIDE
                        : readable.contains(cell) ? Reason.LOST : Reason.NO_LONGER_REPORTED,
                day == null ? "" : day.toString());
    }

    /** How many of each cell the report counts in its figures; the reference of a fact begins with the cell. */
    private Map<String, Map<String, BigDecimal>> facts(long report) {
        Map<String, Map<String, BigDecimal>> facts = new HashMap<>();
        state.handle()
                .createQuery("SELECT figure, reference FROM lineage_fact WHERE report = :report"
                        + " AND kind IN ('assessment', 'need', 'recommendation', 'evidence')")
                .bind("report", report)
                .map((row, context) -> Map.entry(row.getString(1), cell(row.getString(2))))
                .forEach(fact -> facts.computeIfAbsent(fact.getKey(), none -> new HashMap<>())
                        .merge(fact.getValue(), BigDecimal.ONE, BigDecimal::add));
        return facts;
    }

    private static String cell(String reference) {
        String[] parts = reference.split(":");
        return String.join(" ", parts[0], parts[1], parts[2]);
    }
}
