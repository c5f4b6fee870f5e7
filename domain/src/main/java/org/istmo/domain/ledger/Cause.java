package org.istmo.domain.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why an entry was posted. */
public enum Cause {
    /** It came in with a file for the first time. */
    IMPORT,
    /** It came in for a month that was closed. */
    LATE,
    /** What came in later says otherwise: the reversal of what was posted, or what takes its place. */
    CORRECTION,
    /** Other percentages, places, themes, frameworks or articles: posted anew by them. */
    ALLOCATION,
    /** Another agreement or donor, or other shares of funding. */
    AGREEMENT,
    /** Another exchange rate. */
    RATE,
    /** An overlap was decided, or decided otherwise. */
    OVERLAP,
    /** A child came to report what its parent does, or no longer does; or the activity became another agency's. */
    HIERARCHY,
    /** It came to be known as money that stays inside the region, or no longer is. */
    TRANSFER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why an entry that was posted as one is to be posted as the other. */
    static Cause between(List<Part> was, @Nullable Long wasRate, Allocation is) {
        if (!payers(was).equals(payers(is.parts()))) {
            return AGREEMENT;
        }
        LeftOut before = was.get(0).leftOut();
        LeftOut after = is.parts().get(0).leftOut();
        if (before != after) {
            return of(after == LeftOut.NOT ? before : after);
        }
        Long rate = is.rate() == null ? null : is.rate().id();
        return Objects.equals(wasRate, rate) ? ALLOCATION : RATE;
    }

    private static Cause of(LeftOut reason) {
        return switch (reason) {
            case EXTERNAL, PARENT -> HIERARCHY;
            case SAME_MONEY -> OVERLAP;
            case TRANSFER -> TRANSFER;
            case NOT -> ALLOCATION;
        };
    }

    private static List<String> payers(List<Part> parts) {
        return parts.stream()
                .map(part -> part.donor() + " " + part.agreement())
                .distinct()
                .toList();
    }
}
