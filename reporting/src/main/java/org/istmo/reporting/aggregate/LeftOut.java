package org.istmo.reporting.aggregate;

import java.util.List;

/**
 * What a part's mark says about the figures that it is in: no mark is counted; {@code same-money} came in with another activity, which was kept;
 * {@code transfer} goes from an office to a centre, which inside the region is no money that comes or goes; {@code parent-apart} is a parent's whose
 * child reports the type of another donor's or agreement's money. Parts marked {@code parent} and {@code external} are in no figure.
 */
public final class LeftOut {

    private static final List<String> OF_ALL = List.of("", "same-money");
    private static final List<String> OF_DONORS = List.of("", "same-money", "transfer", "parent-apart");

    private LeftOut() {}

    /** The marks of what is in a figure's value. */
    public static List<String> inValue(boolean ofDonors) {
        return ofDonors ? OF_DONORS : List.of("");
    }

    /** The marks that a question reads. */
    static List<String> asked(Question question) {
        return question.ofDonors() ? OF_DONORS : OF_ALL;
    }
}
