package org.istmo.reporting.issue;

import java.util.Optional;
import org.istmo.reporting.archive.Status;

/**
 * A step that somebody may take: of one report, or of all those of a burst that stand alike.
 *
 * @param run the run of a schedule that they came of; absent for a report that was ordered by hand
 * @param status {@code draft} where they wait to be submitted, else {@code in-clearance}
 * @param first the number of the row of the oldest
 * @param reports how many, at least one
 */
public record OwnStep(Optional<Long> run, Status status, long first, int reports) {}
