package org.istmo.reporting.archive;

import java.util.Locale;

/** Which of a report's files: the watermarked ones that stay inside the office, or those that were issued. */
public enum Stage {
    DRAFT,
    ISSUED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
