package org.istmo.reporting.export;

import org.jdbi.v3.core.Handle;

/**
 * How far the trail reached in the state of the database that was read.
 *
 * @param seq number of its last entry
 * @param hash of that entry
 */
public record TrailPosition(long seq, String hash) {

    public static TrailPosition of(Handle handle) {
        return handle.createQuery("SELECT seq, hash FROM audit_head WHERE id = 1")
                .map((row, context) -> new TrailPosition(row.getLong("seq"), row.getString("hash")))
                .one();
    }
}
