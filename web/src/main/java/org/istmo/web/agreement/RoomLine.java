package org.istmo.web.agreement;

/**
 * A room as it stands in the list of a donor who has several.
 *
 * @param next when the next report is due; empty when none is owed
 * @param late how many are late, in a sentence; empty when none is
 * @param last what was issued last and when; empty when nothing was
 */
public record RoomLine(
        String href,
        String number,
        String title,
        String office,
        String period,
        String next,
        String late,
        String last) {}
