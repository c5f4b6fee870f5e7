package org.istmo.web.page;

/**
 * An order that can be chosen.
 *
 * @param value what is sent
 * @param key of the column's words
 */
public record SortedChoice(String value, String key, boolean descending, boolean chosen) {}
