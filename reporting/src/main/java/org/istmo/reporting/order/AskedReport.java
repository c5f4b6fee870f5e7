package org.istmo.reporting.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for, read field by field. What is absent was found wrong already, but for lists: of those the usual ones are meant.
 *
 * @param from first day of a month
 * @param to last day of a month
 */
public record AskedReport(
        Optional<String> type,
        Optional<AskedScope> scope,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<List<String>> languages,
        Optional<List<String>> formats,
        Optional<List<String>> audience) {

    /**
     * What it is to be about.
     *
     * @param kind such as {@code grant}
     * @param key such as the agreement's number
     */
    public record AskedScope(String kind, String key) {}
}
