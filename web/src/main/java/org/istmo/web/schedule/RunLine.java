package org.istmo.web.schedule;

/**
 * A run as it stands in the history of its schedule.
 *
 * @param status the word of the API, which also chooses the badge
 * @param progress how many of its reports are through
 */
public record RunLine(String period, String due, String status, String statusLabel, String progress, String href) {}
