package org.istmo.domain.money;

import java.math.BigDecimal;

/** Amounts as people and programs are given them: without the zeros that a column's scale brings. */
public final class Decimals {

    private static final int FEWEST = 2;

    private Decimals() {}

    /** The same amount with every decimal that says something, and two at least. */
    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(FEWEST, stripped.scale()));
    }
}
