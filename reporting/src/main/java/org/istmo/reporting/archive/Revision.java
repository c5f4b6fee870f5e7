package org.istmo.reporting.archive;

import java.time.LocalDate;

/**
 * That a report is another version of one that was issued.
 *
 * @param report the number of its row
 * @param before the number of the row of the version that it supersedes, at the latest when it is issued
 * @param since the version that it supersedes
 * @param issuedOn the day when that one was issued, where its office is
 * @param reason why it is revised, in the officer's words
 */
public record Revision(long report, long before, int since, LocalDate issuedOn, String reason) {}
