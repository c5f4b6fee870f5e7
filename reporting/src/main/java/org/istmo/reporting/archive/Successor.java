package org.istmo.reporting.archive;

/**
 * The latest issued version that came in a report's stead.
 *
 * @param number the report's own, such as {@code IST-2026-000012}: that of the version before it as well
 * @param version from 2
 */
public record Successor(String number, int version) {}
