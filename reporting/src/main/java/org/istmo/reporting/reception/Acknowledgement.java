package org.istmo.reporting.reception;

import java.time.OffsetDateTime;

/**
 * That a donor has a report.
 *
 * @param by the name of the account
 * @param donor the donor's code
 */
public record Acknowledgement(String by, String donor, OffsetDateTime at) {}
