package org.istmo.reporting.sitting;

import java.time.LocalDate;

/**
 * What a report is held against: of a revision the version before, else the last one that was issued of its type and scope on a period before.
 *
 * @param to the last day of its period
 */
public record LastReport(long id, String number, int version, LocalDate to) {}
