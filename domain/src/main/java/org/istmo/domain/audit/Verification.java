package org.istmo.domain.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk over the whole chain found.
 *
 * @param entries how many entries were walked, up to the head that was seen when the walk began
 * @param head the hash of the last of them
 * @param intact whether every link holds
 * @param firstBroken the number of the first entry that was altered, removed, inserted or moved; null when intact
 * @param guarded whether the database keeps the application itself from updating or deleting entries: {@code rules.md} 15
 */
public record Verification(
        long entries, String head, boolean intact, @Nullable Long firstBroken, boolean guarded) {}
