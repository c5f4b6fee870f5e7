package org.istmo.reporting.dataset.region;

import java.util.List;
import org.istmo.reporting.dataset.Text;

/** Counts of one kind, sex, country or the like. */
public record CountLine(String code, Text name, List<Counted> counts) {

    public CountLine {
        counts = List.copyOf(counts);
    }
}
