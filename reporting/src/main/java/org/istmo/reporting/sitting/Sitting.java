package org.istmo.reporting.sitting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.clearance.Person;
import org.istmo.reporting.dataset.Text;

/**
 * A step that somebody takes over reports of a run.
 *
 * @param ordinal from 1 within the run
 * @param ended when the last of them was through; empty while some are not
 * @param all how many reports
 * @param done the numbers of the rows of the reports with which it was done, in the order of asking
 * @param refused those with which it was not, in the same order
 */
public record Sitting(
        long id,
        long run,
        int ordinal,
        SittingStep step,
        Person by,
        String comment,
        OffsetDateTime asked,
        Optional<OffsetDateTime> ended,
        int all,
        List<Long> done,
        List<Refused> refused) {

    /**
     * A report that was refused.
     *
     * @param code a stable word
     */
    public record Refused(long report, String number, String code, Text detail) {}

    public Sitting {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }
}
