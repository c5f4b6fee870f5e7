package org.istmo.reporting.reconcile;

import java.math.BigDecimal;

/** What a number of a spreadsheet keeps: 15 digits (IEEE 754, binary64). Amounts of more stand as text, and in no sum of a formula. */
public final class SpreadsheetNumber {

    public static final int DIGITS = 15;

    private SpreadsheetNumber() {}

    /** Whether a number would be the amount exactly. */
    public static boolean holds(BigDecimal amount) {
        return amount.precision() <= DIGITS || amount.stripTrailingZeros().precision() <= DIGITS;
    }
}
