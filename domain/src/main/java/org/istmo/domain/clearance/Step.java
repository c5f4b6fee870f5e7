package org.istmo.domain.clearance;

import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;

/**
 * A step of a report's clearance.
 *
 * @param ordinal from 1; the first is the officer's submission, the last one issues the report
 * @param name such as {@code finance}
 * @param role who takes it
 * @param office the one that it is taken for, whichever office's report it is; absent: the report's own
 */
public record Step(int ordinal, String name, Role role, Optional<OfficeCode> office) {

    /** The name of the first step of every plan. */
    public static final String SUBMIT = "submit";

    /** Which office's people take it, of a report of that office. */
    public OfficeCode takenFor(OfficeCode reports) {
        return office.orElse(reports);
    }

    /** As the trail tells it, such as {@code head-panama head ROPAN}. */
    @Override
    public String toString() {
        return name + " " + role.word() + office.map(code -> " " + code).orElse("");
    }
}
