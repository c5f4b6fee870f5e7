package org.istmo.domain.intake;

import java.time.LocalDate;
import java.util.List;

/**
 * A period of an indicator, with what is aimed at and what was reached: each a total without a dimension, and its parts with theirs.
 */
public record DraftPeriod(
        LocalDate start, LocalDate end, List<DraftMeasurement> targets, List<DraftMeasurement> actuals) {

    public DraftPeriod {
        targets = List.copyOf(targets);
        actuals = List.copyOf(actuals);
    }
}
