package org.istmo.domain.validation;

import java.math.BigDecimal;

/** Amounts that the ledger's columns hold, with room for their sums. */
public final class MoneyRules {

    static final int INTEGER_DIGITS = 24;
    static final int DECIMALS = 6;

    private MoneyRules() {}

    static void fits(BigDecimal amount, String path, Findings findings) {
        if (!fits(amount)) {
            tooPrecise(path, findings);
        }
    }

    /** Whether the ledger's columns hold the amount as it is. */
    public static boolean fits(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.precision() - bare.scale() <= INTEGER_DIGITS && bare.scale() <= DECIMALS;
    }

    /** For an amount that has too many digits to be read at all. */
    public static void tooPrecise(String path, Findings findings) {
        findings.error(
                path,
                "amount-out-of-range",
                "An amount has at most " + INTEGER_DIGITS + " digits before the point and " + DECIMALS + " after it.");
    }

    static void currency(String code, String path, Findings findings) {
        CodeRules.must(Codelist.CURRENCY, code, path, "unknown-currency", findings);
    }
}
