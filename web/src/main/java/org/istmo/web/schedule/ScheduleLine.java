package org.istmo.web.schedule;

import org.jspecify.annotations.Nullable;

/**
 * A schedule as it stands in the list, in the language of its reader.
 *
 * @param about what it reports on
 * @param rhythm which period, and when
 * @param next null when it is due no more
 * @param last null when nothing came due yet
 */
public record ScheduleLine(
        long id,
        String name,
        String type,
        String about,
        String rhythm,
        String office,
        String status,
        String statusLabel,
        @Nullable DueTime next,
        @Nullable RunLine last) {}
