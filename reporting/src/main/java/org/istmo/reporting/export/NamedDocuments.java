package org.istmo.reporting.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first documents of an activity that the reader may read.
 *
 * @param addresses each with a space before it
 * @param more how many there are besides
 */
record NamedDocuments(String addresses, long more) {

    static final NamedDocuments NONE = new NamedDocuments("", 0);

    static NamedDocuments of(Map<Long, NamedDocuments> documents, long activity) {
        return documents.getOrDefault(activity, NONE);
    }

    NamedDocuments and(NamedDocuments next) {
        return new NamedDocuments(addresses + next.addresses, more);
    }

    /** Before the page that has all of them; what a cell leads to stands first in it. */
    String before(String page) {
        return (addresses + " " + page).strip();
    }

    /** Empty where all of them are named. */
    @Nullable
    Long others() {
        return more == 0 ? null : more;
    }
}
