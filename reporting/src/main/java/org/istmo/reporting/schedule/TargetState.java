package org.istmo.reporting.schedule;

import java.util.Optional;
import org.istmo.reporting.archive.Status;

/**
 * How far a target is.
 *
 * @param report the number of its report's row
 * @param status its report's status; {@code queued} before there is one, {@code failed} when it could not be ordered
 * @param attempts how often it was tried again by itself
 * @param faultCode why it could not be ordered, as a stable word; of a report that failed, its failure's
 * @param told whether it is tried by itself no more
 */
public record TargetState(
        long id,
        Target target,
        Optional<Long> report,
        Status status,
        int attempts,
        Optional<String> faultCode,
        Optional<String> fault,
        boolean told) {

    /** Whether it failed and is not tried again by itself. */
    public boolean hasFailed() {
        return status == Status.FAILED && told;
    }

    /** Whether nothing happens to it by itself any more. */
    public boolean isSettled() {
        return hasFailed()
                || status == Status.DRAFT
                || status == Status.IN_CLEARANCE
                || status == Status.ISSUED
                || status == Status.WITHDRAWN;
    }
}
