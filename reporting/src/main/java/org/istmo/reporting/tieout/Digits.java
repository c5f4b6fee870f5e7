package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads digits with separators, each way that a reader of English or Spanish might. */
final class Digits {

    /** Digits in groups of three, or without groups, and decimals after a point or a comma. */
    static final String PATTERN =
            "(?:\\d{1,3}(?:[.,'’\\u00A0\\u202F\\u2009 ]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)(?![\\d])";

    private Digits() {}

    static List<Written.Reading> readings(String digits) {
        String plain = digits.replaceAll("['’\\u00A0\\u202F\\u2009 ]", "");
        int point = plain.lastIndexOf('.');
        int comma = plain.lastIndexOf(',');
        List<Written.Reading> readings = new ArrayList<>();
        if (point < 0 && comma < 0) {
            readings.add(reading(plain));
        } else if (point >= 0 && comma >= 0) {
            readings.add(decimalsAfter(plain, Math.max(point, comma)));
        } else {
            int only = Math.max(point, comma);
            boolean once = plain.indexOf(plain.charAt(only)) == only;
            boolean threeFollow = plain.length() - only == 4;
            if (threeFollow) {
                readings.add(reading(plain.replaceAll("[.,]", "")));
            }
            if (once) {
                readings.add(decimalsAfter(plain, only));
            }
        }
        return readings;
    }

    private static Written.Reading decimalsAfter(String plain, int separator) {
        return reading(plain.substring(0, separator).replaceAll("[.,]", "") + "." + plain.substring(separator + 1));
    }

    private static Written.Reading reading(String number) {
        BigDecimal value = new BigDecimal(number);
        return new Written.Reading(value, BigDecimal.ONE.scaleByPowerOfTen(-value.scale()));
    }
}
