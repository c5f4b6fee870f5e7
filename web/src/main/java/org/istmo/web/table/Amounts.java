package org.istmo.web.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.web.table.Cell.Mark;
import org.istmo.web.table.Habits.Decimals;
import org.istmo.web.table.Table.FileNote;

/** Amounts as people write them, exactly: {@code 1234.56} is the form that needs no note, {@code 1.234,56} and its kind come with one. */
public final class Amounts {

    private static final int CHARACTERS = 100;
    private static final int DIGITS_OF_A_WORKBOOK = 15;
    private static final int DIGITS_OF_A_DOUBLE = 17;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern ENDLESS = Pattern.compile("[+-]?[\\d.]+[eE][+-]?\\d+");
    private static final Pattern SIGNED = Pattern.compile("(?:\\((.+)\\)|([+-]?)(.+?)(-?))");
    private static final Pattern SPACES = Pattern.compile("[ \u00A0\u202F\u2009'\u2019]");
    private static final Pattern GROUPED_BY_SPACES =
            Pattern.compile("\\d{1,3}(?:[ \u00A0\u202F\u2009'\u2019]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern POINT_GROUPS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d*)?");
    private static final Pattern COMMA = Pattern.compile("\\d*,\\d+");
    private static final Pattern THOUSANDS_BY_COMMA = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

    private Amounts() {}

    /** The amount in a cell. */
    public static Outcome<BigDecimal> read(Cell cell, Habits habits) {
        if (cell.is(Mark.FORMULA_WITHOUT_VALUE)) {
            return Outcome.wrong(
                    "formula-without-value", "The formula has no value: calculate the workbook and save it.");
        }
        return switch (cell.kind()) {
            case BLANK -> Outcome.nothing();
            case NUMBER -> number(cell);
            case TEXT -> text(cell.text().strip(), habits);
            case DATE -> Outcome.wrong("no-number", "A date, where a number belongs: " + cell.text() + ".");
            case ERROR -> Outcome.wrong("cell-error", "The cell holds the error " + cell.text() + ".");
        };
    }

    private static Outcome<BigDecimal> number(Cell cell) {
        if (!PLAIN.matcher(cell.text()).matches() || cell.text().length() > CHARACTERS) {
            return endless(cell.text());
        }
        BigDecimal exact = new BigDecimal(cell.text());
        List<FileNote> notes = new ArrayList<>();
        if (cell.is(Mark.PERCENT)) {
            exact = exact.movePointRight(2);
            notes.add(new FileNote("percent-format", "The cell shows a percentage, and was read as it is shown."));
        }
        return new Outcome.Sound<>(asTyped(exact), notes);
    }

    /** Without what binary fractions add: 0.1 stands in a workbook as 0.10000000000000001. More digits than a double has were written on purpose. */
    private static BigDecimal asTyped(BigDecimal exact) {
        int digits = exact.stripTrailingZeros().precision();
        if (digits <= DIGITS_OF_A_WORKBOOK || digits > DIGITS_OF_A_DOUBLE) {
            return exact;
        }
        return exact.round(new MathContext(DIGITS_OF_A_WORKBOOK, RoundingMode.HALF_EVEN));
    }

    /** The amount in a text. */
    public static Outcome<BigDecimal> text(String text, Habits habits) {
        if (text.isEmpty()) {
            return Outcome.nothing();
        }
        if (text.length() > CHARACTERS) {
            return tooLong();
        }
        if (PLAIN.matcher(text).matches()) {
            boolean thousands = habits.decimals() != Decimals.POINT
                    && THOUSANDS.matcher(text).matches();
            return thousands ? ambiguous(text) : Outcome.sound(new BigDecimal(text));
        }
        if (ENDLESS.matcher(text).matches()) {
            return endless(text);
        }
        return dressed(text, habits);
    }

    private static Outcome<BigDecimal> dressed(String text, Habits habits) {
        Matcher matcher = SIGNED.matcher(text);
        if (!matcher.matches()) {
            return noNumber(text);
        }
        boolean bracketed = matcher.group(1) != null;
        String bare = (bracketed ? matcher.group(1) : matcher.group(3)).strip();
        boolean negative = bracketed || "-".equals(matcher.group(2)) || "-".equals(matcher.group(4));
        return signed(text, negative ? "-" : "", bare, habits);
    }

    private static Outcome<BigDecimal> signed(String text, String sign, String bare, Habits habits) {
        if (THOUSANDS_BY_COMMA.matcher(bare).matches()) {
            return habits.decimals() == Decimals.COMMA ? noted(text, sign + bare.replace(',', '.')) : ambiguous(text);
        }
        if (COMMA_GROUPS.matcher(bare).matches()) {
            return noted(text, sign + bare.replace(",", ""));
        }
        if (GROUPED_BY_SPACES.matcher(bare).matches()) {
            String digits = SPACES.matcher(bare).replaceAll("");
            return noted(text, sign + digits.replace(',', '.'));
        }
        if (POINT_GROUPS.matcher(bare).matches()) {
            return noted(text, sign + bare.replace(".", "").replace(',', '.'));
        }
        if (COMMA.matcher(bare).matches()) {
            return noted(text, sign + bare.replace(',', '.'));
        }
        return PLAIN.matcher(bare).matches() ? noted(text, sign + bare) : noNumber(text);
    }

    private static Outcome<BigDecimal> noted(String text, String plain) {
        BigDecimal value = new BigDecimal(plain);
        return Outcome.noted(value, "number-as-written", "'" + text + "' was read as " + value.toPlainString() + ".");
    }

    private static Outcome<BigDecimal> ambiguous(String text) {
        return Outcome.wrong(
                "ambiguous-number",
                "'" + text
                        + "' can be a thousand or a fraction. Write it with a point and without separators, such as 1234.00.");
    }

    private static Outcome<BigDecimal> noNumber(String text) {
        return Outcome.wrong("no-number", "'" + text + "' is no number such as 1234.56.");
    }

    private static Outcome<BigDecimal> endless(String text) {
        return ENDLESS.matcher(text).matches() || text.length() > CHARACTERS ? tooLong() : noNumber(text);
    }

    private static Outcome<BigDecimal> tooLong() {
        return Outcome.wrong("amount-out-of-range", "The number has more digits than are kept.");
    }
}
