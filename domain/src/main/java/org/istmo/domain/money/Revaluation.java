package org.istmo.domain.money;

import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What posted amounts go through when rates change; the ledger knows how. */
@FunctionalInterface
public interface Revaluation {

    /**
     * Allocates anew, inside the caller's transaction, what these activities' entries no longer stand as: in open months where it was, and what stood
     * in a closed month in the first open one.
     *
     * @param activities numbers of their rows
     * @return how many entries were posted anew
     */
    int settle(Handle handle, Set<Long> activities);
}
