package org.istmo.domain.accounting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an export writes amounts that are texts. */
public enum DecimalStyle {
    /** 1,234.50. */
    POINT("point", "[,' \\u00A0\\u202F]", "\\."),
    /** 1.234,50. */
    COMMA("comma", "[.' \\u00A0\\u202F]", ",");

    private static final int LONGEST = 60;

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // Pattern is immutable; the checker does not know it.
    private final Pattern pattern;

    DecimalStyle(String word, String grouping, String mark) {
        this.word = word;
        this.pattern = Pattern.compile("(\\d+|\\d{1,3}(?:" + grouping + "\\d{3})+)(?:" + mark + "(\\d+))?");
    }

    public String word() {
        return word;
    }

    public static Optional<DecimalStyle> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** A number of a workbook, which holds a point before its decimals, as a text of this style. */
    public String write(String number) {
        return this == COMMA ? number.replace('.', ',') : number;
    }

    /** The amount; empty when the text is none in this style. Accountants write what is negative with a minus before or after it, or in brackets. */
    Optional<BigDecimal> parse(String text) {
        String amount = text.strip().replace('\u2212', '-');
        if (amount.length() > LONGEST) {
            return Optional.empty();
        }
        boolean bracketed = amount.startsWith("(") && amount.endsWith(")");
        boolean negative = bracketed || amount.startsWith("-") || amount.endsWith("-");
        String bare = bracketed ? amount.substring(1, amount.length() - 1) : amount.replaceFirst("^[-+]|-$", "");
        Matcher match = pattern.matcher(bare.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        String decimals = match.group(2);
        BigDecimal number =
                new BigDecimal(match.group(1).replaceAll("\\D", "") + (decimals == null ? "" : "." + decimals));
        return Optional.of(negative ? number.negate() : number);
    }
}
