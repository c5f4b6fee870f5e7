package org.istmo.web.agreement;

/**
 * An instalment as it stands in the list.
 *
 * @param state that it was paid and when, or that it is open
 * @param badge how that looks: the word of a status
 */
public record InstalmentLine(String due, String condition, String amount, String state, String badge) {}
