package org.istmo.reporting.schedule;

import java.util.Optional;
import org.istmo.domain.access.Reader;

/** As whom schedules order. */
public interface Owners {

    /**
     * The person with the rights that they have now; empty when the account opens nothing any more.
     *
     * @param schedule from where they ask, for the trail
     */
    Optional<Reader> acting(long account, Schedule schedule);
}
