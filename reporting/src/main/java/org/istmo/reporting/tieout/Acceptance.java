package org.istmo.reporting.tieout;

import java.time.OffsetDateTime;

/**
 * A warning that finance accepted.
 *
 * @param warning the number of the exception
 * @param by the name of the account
 */
public record Acceptance(String warning, String by, OffsetDateTime at, String reason) {}
