package org.istmo.reporting.dataset;

/**
 * Something that a report does not show its audience.
 *
 * @param code the same in every language, such as {@code above-audience}
 * @param what is not shown
 * @param count how many of it; 0 when nothing of the kind was kept back
 * @param why it is not shown
 */
public record Withheld(String code, Text what, long count, Text why) {}
