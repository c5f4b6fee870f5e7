package org.istmo.domain.reference;

import java.util.List;
import java.util.Map;
import org.istmo.domain.field.Sent;
import org.istmo.domain.partner.DonorAlias;
import org.jdbi.v3.core.Handle;

/** What a list keeps to, beyond what its fields hold. */
@FunctionalInterface
interface ReferenceRule {

    ReferenceRule NONE = (handle, before, after, sent) -> {};

    /** Holds what else is to be held while one is written, before anything is read. */
    default void hold(Handle handle) {}

    /**
     * Remembers in {@code sent} what is wrong.
     *
     * @param before empty for a new one
     */
    void judge(Handle handle, Map<String, Object> before, Map<String, Object> after, Sent sent);

    /**
     * The aliases that mean somebody else once it is written.
     *
     * @param before empty for a new one
     */
    default List<DonorAlias> renamed(Map<String, Object> before, Map<String, Object> after) {
        return List.of();
    }

    /** What else is done, in the same transaction, once a new one is written. */
    default void added(Handle handle, Map<String, Object> now) {}
}
