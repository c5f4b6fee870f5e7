package org.istmo.web.report;

/**
 * A figure that a revision changed, as its reader writes numbers.
 *
 * @param before a dash where the version before did not print it
 * @param after a dash where this one does not
 * @param causes in words, the greatest first
 */
public record ChangeLine(String label, String before, String after, String difference, String causes) {}
