package org.istmo.reporting.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.lineage.Dimension;

/**
 * The figures of one report that are held against the ledger, found by what an entry is, so that each entry meets those alone that it may be in.
 */
final class ComparedReport {

    private final Report report;
    private final List<Condition> own;
    private final List<ComparedFigure> figures;
    private final boolean sinceTheBeginning;
    private final Map<String, List<ComparedFigure>> byType = new HashMap<>();

    /** By type of transaction and identifier. */
    private final Map<String, Map<String, List<ComparedFigure>>> ofActivities = new HashMap<>();

    /**
     * @param own what each row of the report is
     * @param sinceTheBeginning whether any figure is of what was posted before the period, too
     */
    ComparedReport(Report report, List<Condition> own, List<ComparedFigure> figures, boolean sinceTheBeginning) {
        this.report = report;
        this.own = own;
        this.figures = figures;
        this.sinceTheBeginning = sinceTheBeginning;
        figures.forEach(figure -> figure.types().forEach(type -> add(type, figure)));
    }

    private void add(String type, ComparedFigure figure) {
        Optional<String> activity = figure.activity();
        (activity.isPresent()
                        ? ofActivities
                                .computeIfAbsent(type, none -> new HashMap<>())
                                .computeIfAbsent(activity.get(), none -> new ArrayList<>())
                        : byType.computeIfAbsent(type, none -> new ArrayList<>()))
                .add(figure);
    }

    long id() {
        return report.id();
    }

    boolean isSinceTheBeginning() {
        return sinceTheBeginning;
    }

    List<ComparedFigure> figures() {
        return figures;
    }

    /** What the figures ask of a report's rows. */
    List<Dimension> dimensions() {
        return figures.stream()
                .flatMap(figure -> figure.key().conditions().keySet().stream())
                .distinct()
                .toList();
    }

    /** @param month its first day */
    boolean spans(LocalDate month) {
        return !month.isAfter(report.to())
                && (sinceTheBeginning || !month.isBefore(report.from().withDayOfMonth(1)));
    }

    /** Looks at an entry that the filter takes. */
    void look(CellRow row, List<StatedRow> ofReport, PartsOfEntries split) {
        if (ofReport.isEmpty() && !Condition.allHold(own, row)) {
            return;
        }
        String type = row.text("type");
        for (ComparedFigure figure : byType.getOrDefault(type, List.of())) {
            figure.look(row, ofReport, split);
        }
        for (ComparedFigure figure :
                ofActivities.getOrDefault(type, Map.of()).getOrDefault(row.text("activity"), List.of())) {
            figure.look(row, ofReport, split);
        }
    }

    /** Looks at an entry of the report's that no row is of. */
    void miss(List<StatedRow> ofReport, MissedEntry missed) {
        figures.forEach(figure -> figure.miss(ofReport, missed));
    }

    /** All but those finer ones of which there is nothing on either side. */
    List<Comparison> made() {
        return figures.stream()
                .filter(figure -> !figure.isSilent())
                .map(ComparedFigure::made)
                .toList();
    }
}
