package org.istmo.reporting.dataset.treaty;

import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.jspecify.annotations.Nullable;

/**
 * How many articles of a chapter, of a treaty or of all have which status as reported. Counts, never a score.
 *
 * @param treaty empty for all of them
 * @param chapter empty for a whole treaty
 * @param name of the chapter; of the treaty where it is the whole of it
 * @param reviewCycle of the treaty's review mechanism that looks at the chapter, from 1
 * @param counts one for each of {@link #KINDS}, in their order
 * @param articles how many there are in all
 */
public record StatusLine(
        String treaty,
        Text treatyTitle,
        String chapter,
        Text name,
        @Nullable Integer reviewCycle,
        List<Counted> counts,
        Counted articles) {

    /** The statuses as reported; nothing reported; and what nobody reviews or can implement. */
    public static final List<String> KINDS = List.of(
            "implemented",
            "partly",
            "not",
            "not-applicable",
            "not-reviewed",
            "unreported",
            "no-review-mechanism",
            "final-clause");

    public StatusLine {
        counts = List.copyOf(counts);
    }
}
