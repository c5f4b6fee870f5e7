package org.istmo.domain.register;

import org.istmo.domain.field.Sent;

/** What a kind of record keeps to, beyond what its fields hold. */
@FunctionalInterface
public interface Rule {

    Rule NONE = (change, filed, sent) -> filed;

    /**
     * Remembers in {@code sent} what is wrong with a record that is added or changed.
     *
     * @param filed as it was sent; fields that are wrong may be absent
     * @return the record as it is to be kept
     */
    Filed judge(Change change, Filed filed, Sent sent);

    /** What else is done, in the same transaction, once the record is written. */
    default void written(Change change, Filed now) {}
}
