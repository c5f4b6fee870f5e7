package org.istmo.reporting.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.istmo.reporting.catalogue.ScopeKind;

/** What a burst makes a draft of each of. */
public enum Each {
    GRANT(ScopeKind.GRANT),
    DONOR(ScopeKind.DONOR),
    STATE(ScopeKind.STATE),
    CENTRE(ScopeKind.OFFICE);

    private final ScopeKind kind;

    Each(ScopeKind kind) {
        this.kind = kind;
    }

    public ScopeKind kind() {
        return kind;
    }

    /** Whether each is one donor's money, whose drafts go to that donor. */
    boolean isMoney() {
        return this == GRANT || this == DONOR;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Each> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
