package org.istmo.web.report;

import java.util.Map;
import org.istmo.reporting.archive.ReportOrder;
import org.istmo.reporting.issue.Foreseen;

/** What came of looking at an order that is not made yet. */
sealed interface OrderLook {

    /** Nothing to look at yet, or not as it is filled in. @param faults by the name of the field, in the reader's words */
    record Lacking(Map<String, String> faults) implements OrderLook {

        public Lacking {
            faults = Map.copyOf(faults);
        }
    }

    /** The order would not be taken, or the look was ended. @param words why */
    record Refused(String words) implements OrderLook {}

    /** @param unallocated entries of the office in those months that wait for their agreement or donor */
    record Seen(ReportOrder order, Foreseen foreseen, long unallocated) implements OrderLook {}
}
