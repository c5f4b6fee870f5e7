package org.istmo.reporting.dataset.region;

import org.jspecify.annotations.Nullable;

/**
 * A distinct count.
 *
 * @param key of the figure
 * @param count null where it is suppressed: too few people, or what would reveal how few
 */
public record Counted(String key, @Nullable Long count) {}
