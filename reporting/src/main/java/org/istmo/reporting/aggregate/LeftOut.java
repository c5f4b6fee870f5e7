package org.istmo.reporting.aggregate;

import java.math.BigDecimal;
import java.util.List;

/** What a part's mark says about the figures that it is in; {@code parent} and {@code external} parts are in none. */
enum LeftOut {
    COUNTED(""),
    /** The same money came in with another activity, which was kept. */
    SAME_MONEY("same-money"),
    /** From an office to a centre: inside the region it is no money that comes or goes. */
    TRANSFER("transfer");

    private final String mark;

    LeftOut(String mark) {
        this.mark = mark;
    }

    static LeftOut of(String mark) {
        for (LeftOut one : values()) {
            if (one.mark.equals(mark)) {
                return one;
            }
        }
        throw new IllegalArgumentException(mark);
    }

    /** The marks that a question reads. */
    static List<String> asked(Question question) {
        return question.ofDonors() ? List.of("", "same-money", "transfer") : List.of("", "same-money");
    }

    Tally tally(boolean ofDonors, BigDecimal money, long parts) {
        boolean counted = this == COUNTED;
        return new Tally(
                counted || ofDonors ? money : BigDecimal.ZERO,
                money,
                counted ? money : BigDecimal.ZERO,
                counted || ofDonors ? parts : 0);
    }
}
