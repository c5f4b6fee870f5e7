package org.istmo.reporting.look;

/** How much there is to report. */
public enum Size {
    EMPTY(0, 0),
    ONE(1, 0),
    SOME(60, 24),
    /** Hundreds of pages. */
    MORE(600, 24),
    /** As many as a large donor's agreements have in a year. */
    MANY(5_000, 24);

    private final int activities;
    private final int agreements;

    Size(int activities, int agreements) {
        this.activities = activities;
        this.agreements = agreements;
    }

    int activities() {
        return activities;
    }

    /** Beside the one that pays the activities. */
    int agreements() {
        return agreements;
    }
}
