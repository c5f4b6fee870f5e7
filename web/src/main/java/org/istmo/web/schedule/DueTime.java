package org.istmo.web.schedule;

/**
 * A time that a schedule is due, in the language of its reader.
 *
 * @param local by the clocks of its zone
 * @param utc the same moment in Greenwich
 * @param period on which it reports then
 */
public record DueTime(String local, String utc, String period) {}
