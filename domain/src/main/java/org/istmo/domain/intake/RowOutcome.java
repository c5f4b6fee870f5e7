package org.istmo.domain.intake;

import java.util.List;
import org.istmo.domain.validation.Finding;

/** What became of a row that is judged together with others. */
public sealed interface RowOutcome {

    record Taken(Posted.Outcome outcome) implements RowOutcome {}

    record Refused(List<Finding> reasons) implements RowOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
