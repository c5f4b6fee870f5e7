package org.istmo.reporting.export;

import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.audit.TrailFilter;
import org.istmo.domain.problem.Invalid;

/**
 * Which rows of a ledger are asked for.
 *
 * @param activities by codes, days and words
 * @param entries of the trail, by who, what and outcome; its days are those of {@code activities}
 */
public record LedgerFilter(ActivityFilter activities, TrailFilter entries) {

    public static final LedgerFilter ALL = of(ActivityFilter.ALL);

    public static LedgerFilter of(ActivityFilter activities) {
        return new LedgerFilter(activities, TrailFilter.ALL);
    }

    /**
     * Of a ledger of anything but the trail.
     *
     * @throws Invalid when it asks for who did what, which only entries of the trail say
     */
    ActivityFilter ofActivities() {
        if (entries.isWithinDays()) {
            throw new Invalid(
                    "?", "filter-of-the-trail", "By who, what and outcome the trail is filtered, and no other ledger.");
        }
        return activities;
    }

    /**
     * Of the trail.
     *
     * @throws Invalid when it asks for what an entry of it has none of
     */
    TrailFilter ofEntries() {
        if (!activities.codes().isEmpty() || !activities.words().isEmpty()) {
            throw new Invalid(
                    "?", "no-filter-of-the-trail", "The trail is filtered by who, what, outcome, from and to alone.");
        }
        return entries.of(activities.from(), activities.to());
    }
}
