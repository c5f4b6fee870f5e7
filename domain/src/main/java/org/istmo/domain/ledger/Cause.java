package org.istmo.domain.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<Left> before = left(was);
        Set<Left> after = left(is.parts());
        if (!before.equals(after)) {
            return of(changed(after, before).or(() -> changed(before, after)).orElse(LeftOut.NOT));
        }
        Long rate = is.rate() == null ? null : is.rate().id();
        return Objects.equals(wasRate, rate) ? ALLOCATION : RATE;
    }

    private static Cause of(LeftOut reason) {
        return switch (reason) {
            case EXTERNAL, PARENT, PARENT_APART -> HIERARCHY;
            case SAME_MONEY -> OVERLAP;
            case TRANSFER -> TRANSFER;
            case NOT -> ALLOCATION;
        };
    }

    /** A payer's parts, and why they are left out. */
    private record Left(String payer, LeftOut reason) {}

    private static Set<Left> left(List<Part> parts) {
        return parts.stream().map(part -> new Left(payer(part), part.leftOut())).collect(Collectors.toSet());
    }

    private static Optional<LeftOut> changed(Set<Left> here, Set<Left> there) {
        return here.stream()
                .filter(left -> !there.contains(left) && left.reason() != LeftOut.NOT)
                .map(Left::reason)
                .min(Comparator.naturalOrder());
    }

    private static String payer(Part part) {
        return part.donor() + " " + part.agreement();
    }

    private static List<String> payers(List<Part> parts) {
        return parts.stream().map(Cause::payer).distinct().toList();
    }
}
