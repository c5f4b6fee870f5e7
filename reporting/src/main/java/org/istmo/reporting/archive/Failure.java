package org.istmo.reporting.archive;

import java.time.OffsetDateTime;

/**
 * That a report failed.
 *
 * @param refusal the stable word of what refused the order; empty for every other reason
 */
public record Failure(FailureReason reason, String refusal, OffsetDateTime at) {}
