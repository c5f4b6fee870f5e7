package org.istmo.domain.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * How it is known that something is overdue: its deadline has passed by the day of the office that answers for it, and it is not over.
 *
 * @param over what its {@code status} is when nothing more is to be done
 */
public record FollowUp(Set<String> over) {

    public static final String OVERDUE = "overdue";
    static final String DEADLINE = "deadline";
    static final String STATUS = "status";

    public FollowUp {
        over = Set.copyOf(over);
    }

    boolean isOverdue(Map<String, Object> thing, OfficeDays days) {
        return thing.get(DEADLINE) instanceof LocalDate deadline
                && thing.get(RecordKind.OFFICE) instanceof String office
                && !over.contains(String.valueOf(thing.get(STATUS)))
                && deadline.isBefore(days.today(office));
    }
}
