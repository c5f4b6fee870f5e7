package org.istmo.reporting.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * What a ledger came to beside what was stated of it.
 *
 * @param figures beside {@code /aggregates} of the same filter, by transaction date as the ledger's filter goes
 * @param noFigures why there are none: a word of the filter that they are not asked by
 * @param reports beside issued reports, by the end of their period, latest first; those that a later version superseded are left aside
 * @param noReports why none was looked at; empty when they were
 * @param apart issued reports of the period that nothing could be held against
 */
public record Reconciliation(
        List<Comparison> figures,
        Optional<String> noFigures,
        List<Comparison> reports,
        Optional<String> noReports,
        List<Apart> apart) {

    public Reconciliation {
        figures = List.copyOf(figures);
        reports = List.copyOf(reports);
        apart = List.copyOf(apart);
    }
}
