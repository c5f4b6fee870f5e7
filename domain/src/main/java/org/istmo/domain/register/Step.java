package org.istmo.domain.register;

import java.util.Set;
import org.istmo.domain.access.Role;
import org.istmo.domain.field.Sent;

/** Something that is done with a record other than editing it, such as clearing it. */
public interface Step {

    /** Who may take it, for an office they act for. */
    default Set<Role> takers() {
        return RecordKind.OF_THE_OFFICE;
    }

    /** Whether it is taken for another office than the record's, which then is the field {@code office} of what is sent. */
    default boolean forAnyOffice() {
        return false;
    }

    /** The fields that are sent with it. */
    Set<String> fields();

    /**
     * Remembers in {@code sent} what is wrong with it.
     *
     * @return the record as it is after it
     */
    Filed take(Change change, Sent sent);
}
