package org.istmo.web.export;

import java.math.BigDecimal;

/** Amounts as they are written: every decimal that says something, and of money two at least; the same as {@link org.istmo.domain.money.Decimals}, quicker. */
final class Plain {

    private Plain() {}

    static String money(BigDecimal amount) {
        return cut(amount.toPlainString(), 2);
    }

    static String number(BigDecimal number) {
        return cut(number.toPlainString(), 0);
    }

    /** @param decimals that stay, or are put there */
    private static String cut(String text, int decimals) {
        int point = text.indexOf('.');
        if (point < 0) {
            return decimals == 0 ? text : text + "." + "0".repeat(decimals);
        }
        int end = text.length();
        while (end > point + 1 + decimals && text.charAt(end - 1) == '0') {
            end--;
        }
        String written = text.substring(0, end == point + 1 ? point : end);
        int missing = decimals == 0 ? 0 : point + 1 + decimals - end;
        return missing > 0 ? written + "0".repeat(missing) : written;
    }

    /** How many digits it takes to tell it from every other number. */
    static int digits(String written) {
        int first = -1;
        int last = -1;
        int digits = 0;
        for (int at = 0; at < written.length(); at++) {
            char one = written.charAt(at);
            if (one >= '0' && one <= '9') {
                if (first < 0 && one != '0') {
                    first = digits;
                }
                if (one != '0') {
                    last = digits;
                }
                digits++;
            }
        }
        return first < 0 ? 0 : last - first + 1;
    }
}
