package org.istmo.domain.register;

import java.time.Instant;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Forbidden;
import org.jdbi.v3.core.Handle;

/**
 * What is being done to a record.
 *
 * @param handle of the transaction that it is done in
 * @param days which day it is at the offices
 * @param now the moment it is done at
 * @param before what the record was; empty for a new one
 */
public record Change(Handle handle, Reader by, OfficeDays days, Instant now, Optional<Filed> before) {

    /** The record that a step is taken with. */
    public Filed kept() {
        return before.orElseThrow();
    }

    /** @throws Forbidden when it is whoever added the record or changed it last: nobody clears their own work */
    public void mustNotBeTheirOwn() {
        String name = by.name();
        if (kept().text(RecordKind.CREATED_BY).equals(name)
                || kept().text(RecordKind.CHANGED_BY).equals(name)) {
            throw new Forbidden("own-work", "Nobody clears their own work.");
        }
    }
}
