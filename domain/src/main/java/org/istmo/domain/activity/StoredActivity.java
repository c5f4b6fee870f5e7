package org.istmo.domain.activity;

import org.jspecify.annotations.Nullable;

/**
 * What is already known of an activity when it comes in again.
 *
 * @param digest of what the same way in said of it last; null when that way has not said anything yet
 * @param donor its default donor
 * @param agreement the number of its default agreement's row
 */
public record StoredActivity(
        long id,
        @Nullable String digest,
        @Nullable String donor,
        @Nullable Long agreement) {

    StoredActivity saying(@Nullable String its) {
        return new StoredActivity(id, its, donor, agreement);
    }
}
