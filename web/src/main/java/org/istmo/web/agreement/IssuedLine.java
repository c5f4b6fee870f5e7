package org.istmo.web.agreement;

import org.istmo.web.report.ReportLine;

/**
 * A report that was issued, as it stands in a room.
 *
 * @param report with its files
 * @param superseded whether a later version was issued in its stead
 * @param acknowledged by whom and when, in words
 */
public record IssuedLine(ReportLine report, int version, boolean superseded, String acknowledged) {}
