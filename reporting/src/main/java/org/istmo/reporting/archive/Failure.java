package org.istmo.reporting.archive;

import java.time.OffsetDateTime;

/**
 * That a report failed.
 *
 * @param detail what a refusal said, in English; empty for every other reason
 */
public record Failure(FailureReason reason, String detail, OffsetDateTime at) {}
