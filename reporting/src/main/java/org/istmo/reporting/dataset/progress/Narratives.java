package org.istmo.reporting.dataset.progress;

import java.util.List;

/**
 * What officers wrote for a report, as it was read.
 *
 * @param printed those that the report prints
 * @param missing what is not there, not finished, not in both languages or as it was in the last report
 */
public record Narratives(List<NarrativeText> printed, List<MissingNarrative> missing) {

    public Narratives {
        printed = List.copyOf(printed);
        missing = List.copyOf(missing);
    }
}
