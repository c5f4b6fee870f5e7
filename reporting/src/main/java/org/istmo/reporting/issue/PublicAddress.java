package org.istmo.reporting.issue;

import java.util.Map;
import org.istmo.reporting.archive.Report;

/**
 * The address that people reach this server at, as reports and mails print it.
 *
 * @param url without a slash at its end
 */
public record PublicAddress(String url) {

    public PublicAddress {
        url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** {@code ISTMO_PUBLIC_URL}, or else where the server listens: {@code ISTMO_HOST} and {@code ISTMO_PORT}. */
    public static PublicAddress from(Map<String, String> environment) {
        String given = environment.getOrDefault("ISTMO_PUBLIC_URL", "");
        String host = environment.getOrDefault("ISTMO_HOST", "127.0.0.1");
        String port = environment.getOrDefault("ISTMO_PORT", "8080");
        return new PublicAddress(given.isBlank() ? "http://" + host + ":" + port : given);
    }

    /** The permanent link to a report. */
    public String of(Report report) {
        return url + "/reports/" + report.id();
    }
}
