package org.istmo.reporting.catalogue;

import java.util.Locale;
import java.util.Optional;

/** What a report can be about. */
public enum ScopeKind {
    /** One agreement, by its number. */
    GRANT,
    /** All agreements of a donor, by its IATI organisation identifier. */
    DONOR,
    STATE,
    TREATY,
    OFFICE,
    REGION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ScopeKind> of(String word) {
        for (ScopeKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
