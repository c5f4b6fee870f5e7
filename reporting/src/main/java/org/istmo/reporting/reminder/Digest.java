package org.istmo.reporting.reminder;

import java.time.YearMonth;
import java.util.List;
import org.istmo.domain.access.Reader;
import org.istmo.reporting.delivery.MessageLine;

/**
 * What a person is told of a month.
 *
 * @param month the one in which it is told
 * @param lines none: there is nothing to say
 */
record Digest(Reader whom, YearMonth month, List<MessageLine> lines) {

    Digest {
        lines = List.copyOf(lines);
    }

    /** In which words it is told. */
    String kind() {
        return whom.donor().isPresent() ? "donor-digest" : "digest";
    }

    /** Where to see all of it; who may not look at all that is due, such as an administrator, is led to the first of it. */
    String path() {
        if (whom.donor().isPresent() || lines.isEmpty()) {
            return "/";
        }
        return whom.isStaff() ? "/due" : lines.get(0).path();
    }

    String messageId() {
        return "digest." + month + "." + whom.account();
    }
}
