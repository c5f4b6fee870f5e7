package org.istmo.reporting.schedule;

import java.util.Optional;
import org.istmo.domain.access.Reader;

/** As whom the program acts for somebody who is not there. */
public interface Owners {

    /**
     * The person with the rights that they have now; empty when the account opens nothing any more.
     *
     * @param from in whose name they ask, such as a schedule's, for the trail
     */
    Optional<Reader> acting(long account, String from);
}
