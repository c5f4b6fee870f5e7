package org.istmo.web.template;

import java.util.Optional;
import org.istmo.domain.activity.KnownActivities;

/** What an office has already, as far as rows are held against it. */
@FunctionalInterface
public interface OfficeRecords {

    /** The office's activity of that identifier; empty when it has none. */
    Optional<KnownActivities.Its> activity(String identifier);

    /**
     * Whether what a row speaks of names that code already: then the code stays valid there, were it retired since.
     *
     * @param identifier of the row's activity; empty when it names none
     * @param document by which the row is known again; empty when it has none
     */
    default boolean holds(Pick pick, String code, String identifier, String document) {
        return false;
    }
}
