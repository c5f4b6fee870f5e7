package org.istmo.domain.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a file says that the book does not. */
class RateChanges {

    private final List<RateLine> fresh = new ArrayList<>();
    private final Map<RateLine, Integer> versions = new LinkedHashMap<>();
    private final List<String> corrections = new ArrayList<>();
    private final Map<String, LocalDate> since = new TreeMap<>();
    private int unchanged;

    static RateChanges between(List<RateLine> lines, RateRows book) {
        RateChanges changes = new RateChanges();
        Map<String, Map<LocalDate, ExchangeRate>> known = new HashMap<>();
        for (RateLine line : lines) {
            ExchangeRate standing =
                    known.computeIfAbsent(line.currency(), book::newest).get(line.date());
            if (standing == null) {
                changes.add(line, 1);
            } else if (says(line, standing)) {
                changes.unchanged++;
            } else {
                changes.add(line, standing.version() + 1);
                changes.corrections.add(line.currency() + " " + line.date() + ": "
                        + Decimals.plain(standing.unitsPerUsd()).toPlainString() + " -> "
                        + Decimals.plain(line.number()).toPlainString());
            }
        }
        return changes;
    }

    private static boolean says(RateLine line, ExchangeRate standing) {
        return line.number().compareTo(standing.unitsPerUsd()) == 0
                && line.source().equals(standing.source());
    }

    private void add(RateLine line, int version) {
        fresh.add(line);
        versions.put(line, version);
        since.merge(line.currency(), line.date(), (one, other) -> one.isBefore(other) ? one : other);
    }

    List<RateLine> fresh() {
        return fresh;
    }

    Map<RateLine, Integer> versions() {
        return versions;
    }

    /** For each currency the first day that is touched. */
    Map<String, LocalDate> since() {
        return since;
    }

    /** What was corrected, before and after. */
    List<String> corrections() {
        return corrections;
    }

    int added() {
        return fresh.size() - corrections.size();
    }

    int unchanged() {
        return unchanged;
    }
}
