package org.istmo.reporting.reconcile;

import java.util.Optional;

/**
 * Who states a figure.
 *
 * @param name such as the figures of the filter; for a report too
 * @param report whose printed figure it is; empty for what the system says itself
 */
public record StatedBy(Said name, Optional<ReportFigure> report) {

    /** What {@code /aggregates} says of the filter. */
    static final StatedBy FIGURES = of("figures");

    static StatedBy of(String word, String... filled) {
        return new StatedBy(Said.of("by." + word, filled), Optional.empty());
    }

    static StatedBy of(ReportFigure figure) {
        return new StatedBy(Said.of("by.report", figure.report().number()), Optional.of(figure));
    }
}
