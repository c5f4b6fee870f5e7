package org.istmo.reporting.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * What a ledger came to beside what was stated of it.
 *
 * @param figures beside what the system says of the same filter itself
 * @param noFigures why there are none: a word of the filter that they are not asked by
 * @param reports beside issued reports, by the end of their period, latest first; those that a later version superseded are left aside
 * @param apart issued reports of the period that nothing could be held against
 * @param partly reports of which some printed figures are not held against the ledger
 * @param notes what else is to be known of it
 */
public record Reconciliation(
        List<Comparison> figures,
        Optional<String> noFigures,
        List<Comparison> reports,
        List<Apart> apart,
        List<Uncompared> partly,
        List<Said> notes) {

    public Reconciliation {
        figures = List.copyOf(figures);
        reports = List.copyOf(reports);
        apart = List.copyOf(apart);
        partly = List.copyOf(partly);
        notes = List.copyOf(notes);
    }

    /** Of a ledger that no report is held against. */
    static Reconciliation of(List<Comparison> figures, List<Said> notes) {
        return new Reconciliation(figures, Optional.empty(), List.of(), List.of(), List.of(), notes);
    }
}
