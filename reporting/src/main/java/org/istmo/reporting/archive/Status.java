package org.istmo.reporting.archive;

import java.util.Locale;

/** Where a report stands. */
public enum Status {
    QUEUED,
    /** For an office in its scope to close the months of its period. */
    WAITING,
    RUNNING,
    DRAFT,
    IN_CLEARANCE,
    ISSUED,
    FAILED,
    WITHDRAWN;

    /** The word in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
