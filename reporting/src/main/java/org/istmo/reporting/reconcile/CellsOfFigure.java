package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;

/** A printed count of articles, needs or recommendations, beside the rows of the ledger of obligations that it is of: cell by cell, such as {@code UNCAC 44 MX}. */
final class CellsOfFigure {

    private final Report report;
    private final Figure figure;
    private final Compared compared;
    private final Map<String, BigDecimal> inLedger = new TreeMap<>();

    /** Why a cell counts otherwise. */
    interface Why {
        Difference of(String cell, BigDecimal inLedger, BigDecimal stated);
    }

    CellsOfFigure(Report report, Figure figure, Compared compared) {
        this.report = report;
        this.figure = figure;
        this.compared = compared;
    }

    Report report() {
        return report;
    }

    void look(String cell, CellRow row) {
        BigDecimal added = compared.add(compared.rows().of(row));
        if (added.signum() != 0) {
            inLedger.put(cell, added);
        }
    }

    /**
     * @param facts of all figures of the report, by figure and cell
     * @return nothing where there is nothing on either side
     */
    Optional<Comparison> made(Map<String, Map<String, BigDecimal>> facts, Why why) {
        String key = figure.amount().key();
        Map<String, BigDecimal> stated = facts.getOrDefault(key, Map.of());
        if (inLedger.isEmpty() && stated.isEmpty() && figure.amount().value().signum() == 0) {
            return Optional.empty();
        }
        Set<String> all = new TreeSet<>(inLedger.keySet());
        all.addAll(stated.keySet());
        for (String cell : all) {
            BigDecimal here = inLedger.getOrDefault(cell, BigDecimal.ZERO);
            BigDecimal there = stated.getOrDefault(cell, BigDecimal.ZERO);
            if (here.compareTo(there) != 0) {
                compared.explain(why.of(cell, here, there));
            }
        }
        return Optional.of(compared.over(
                StatedBy.of(new ReportFigure(report, key, figure.label())),
                figure.amount().value()));
    }
}
