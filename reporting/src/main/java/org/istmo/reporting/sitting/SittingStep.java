package org.istmo.reporting.sitting;

import java.util.Arrays;
import java.util.Locale;
import org.istmo.reporting.archive.Status;

/** What is done with each report of a sitting. */
public enum SittingStep {
    SUBMIT(Status.DRAFT),
    CLEAR(Status.IN_CLEARANCE),
    RETURN(Status.IN_CLEARANCE);

    private final Status from;

    SittingStep(Status from) {
        this.from = from;
    }

    /** How a report stands that it can be done with. */
    Status from() {
        return from;
    }

    /** The word in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other word */
    public static SittingStep of(String word) {
        return Arrays.stream(values())
                .filter(step -> step.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No step of a sitting: " + word));
    }
}
