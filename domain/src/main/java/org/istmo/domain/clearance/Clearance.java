package org.istmo.domain.clearance;

import java.util.List;
import org.istmo.domain.access.Reader;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Forbidden;

/** Who may take a step: {@code domain.md}, Clearance. */
public final class Clearance {

    private Clearance() {}

    /**
     * @param taken the steps taken since the report was drafted or last returned
     * @throws Forbidden unless the reader has the step's role, acts for the report's office and took no step of this clearance before
     */
    public static void mayTake(Step step, Reader reader, OfficeCode office, List<Taken> taken) {
        reader.mustActAs(step.role(), office);
        if (taken.stream().anyMatch(before -> before.account() == reader.account())) {
            throw new Forbidden("own-work", "Nobody clears their own work: this account took a step before.");
        }
    }
}
