package org.istmo.domain.intake;

import org.jdbi.v3.core.Handle;

/** What else is done in the transaction of a batch, after its postings and before the trail. */
public interface Afterwards {

    /**
     * The batch's activities, rows and cells are written.
     *
     * @param handle in the batch's transaction; the office's latch is held
     * @param receipt what came in with it
     */
    void posted(Handle handle, long receipt);
}
