package org.istmo.reporting.schedule;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.archive.Status;

/**
 * A period of a schedule that came due.
 *
 * @param due when it was due
 * @param ended when nothing more happened by itself; empty while something does
 * @param skipped whether it was left out by the schedule's policy on what was missed
 */
public record Run(
        long id,
        long schedule,
        OfficeCode office,
        Span span,
        OffsetDateTime due,
        OffsetDateTime started,
        Optional<OffsetDateTime> ended,
        boolean skipped,
        List<TargetState> targets) {

    public Run {
        targets = List.copyOf(targets);
    }

    /** How the trail refers to it. */
    public String reference() {
        return "run:" + id;
    }

    /** {@code skipped}, {@code running}, {@code waiting} (for months to be closed), {@code failed} (some of it) or {@code done}. */
    public String status() {
        if (skipped) {
            return "skipped";
        }
        if (targets.stream().allMatch(TargetState::isSettled)) {
            return targets.stream().anyMatch(TargetState::hasFailed) ? "failed" : "done";
        }
        return targets.stream()
                        .filter(target -> !target.isSettled())
                        .allMatch(target -> target.status() == Status.WAITING)
                ? "waiting"
                : "running";
    }
}
