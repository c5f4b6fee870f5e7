package org.istmo.domain.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.istmo.domain.field.Sent;
import org.jdbi.v3.core.Handle;

/** A list whose codes are days, from which on something holds. */
class DayRule implements ReferenceRule {

    @Override
    public void judge(Handle handle, Map<String, Object> before, Map<String, Object> after, Sent sent) {
        if (before.isEmpty() && after.get(ReferenceList.CODE) instanceof String day) {
            try {
                LocalDate.parse(day);
            } catch (DateTimeException noDay) {
                sent.wrong(ReferenceList.CODE, "no-date", "There is no such day.");
            }
        }
    }
}
