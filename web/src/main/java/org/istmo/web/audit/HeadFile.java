package org.istmo.web.audit;

import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.DayHead;

/** The head of a day as a file to keep elsewhere: a line of JSON that the offline verifier reads. */
record HeadFile(DayHead head) {

    String name() {
        return "audit-trail-head-" + head.day() + ".txt";
    }

    /** That it is taken stands in the trail. */
    void handOut(HandedOut handedOut, Reader by) {
        handedOut.to(by, "trail.head.download", "day:" + head.day(), Map.of());
    }

    String text() {
        return "{\"day\":\"%s\",\"seq\":%d,\"hash\":\"%s\",\"entries\":%d}\n"
                .formatted(head.day(), head.seq(), head.hash(), head.entries());
    }
}
