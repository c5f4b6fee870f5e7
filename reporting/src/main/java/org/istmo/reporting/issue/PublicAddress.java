package org.istmo.reporting.issue;

import org.istmo.reporting.archive.Report;

/**
 * The address that people reach this server at, as reports and mails print it.
 *
 * @param url without a slash at its end
 */
public record PublicAddress(String url) {

    /** The permanent link to a report. */
    public String of(Report report) {
        return url + "/reports/" + report.id();
    }
}
