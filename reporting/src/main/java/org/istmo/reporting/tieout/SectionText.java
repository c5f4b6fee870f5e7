package org.istmo.reporting.tieout;

import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * A section that officers write for a report.
 *
 * @param section its code
 * @param name what it is called
 * @param id the narrative's number; null where nobody has begun it
 * @param finished whether its officer said that it is final
 * @param words what it says; empty texts where it says nothing
 * @param before what the one of the last period said; empty where there was none
 */
public record SectionText(
        String section, Text name, @Nullable Long id, boolean finished, Text words, Text before) {

    static final Text NOTHING = new Text("", "");

    boolean written() {
        return !words.en().isBlank() || !words.es().isBlank();
    }

    boolean unchanged() {
        return written() && words.equals(before);
    }
}
