package org.istmo.web.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.istmo.reporting.reconcile.Condition;

/**
 * Conditions as spreadsheets' formulas have them. A criterion of {@code SUMIFS} is a text that is read: what looks like a number, a day, or a yes or no finds whatever
 * looks like the same one ({@code 12} finds {@code 0012} and {@code 1.2E1}), {@code *}, {@code ?} and {@code ~} stand for other characters, and {@code =},
 * {@code <} and {@code >} before it compare. So a code that may be read is looked for by two patterns, which are never: that it begins so, and that it is as long.
 */
final class Criteria {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Characters that a criterion may have, and a text within a formula. Codes and words that are looked for have fewer; their signs may be escaped. */
    private static final int LONGEST = 255;

    private static final int SIGNS = "<>".length();

    /** As Excel has them in English and in Spanish. */
    private static final Set<String> YES_OR_NO = Set.of("TRUE", "FALSE", "VERDADERO", "FALSO");

    private Criteria() {}

    /** Whether there is no criterion for it, and it is all that its opposite leaves. */
    static boolean isTheRestOf(Condition condition) {
        return condition.test() == Condition.Test.IS_NOT
                && condition.value() instanceof String code
                && (mayBeRead(code) || plain(code).length() + SIGNS > LONGEST);
    }

    /** All of which a cell must meet, each as an argument. */
    static List<String> of(Condition condition) {
        return switch (condition.test()) {
            case IS -> condition.value() instanceof String code ? equal(code) : List.of(literal(condition.value()));
            case IS_NOT -> List.of(quoted("<>" + plain((String) condition.value())));
            case EMPTY -> List.of(quoted("="));
            case AT_LEAST -> List.of(quoted(">=" + literal(condition.value())));
            case AT_MOST -> List.of(quoted("<=" + literal(condition.value())));
        };
    }

    private static List<String> equal(String code) {
        String sign = "<>=".indexOf(code.charAt(0)) >= 0 ? "=" : "";
        String plain = sign + plain(code);
        List<String> patterns = new ArrayList<>();
        if (plain.length() > LONGEST) {
            int half = code.length() / 2;
            patterns.add(sign + plain(code.substring(0, half)) + "*");
            patterns.add("*" + plain(code.substring(half)));
        } else if (mayBeRead(code)) {
            patterns.add(plain + "*");
        } else {
            return List.of(quoted(plain));
        }
        if (code.chars().noneMatch(one -> Character.isSurrogate((char) one))) {
            patterns.add("?".repeat(code.length()));
        }
        return patterns.stream().map(Criteria::quoted).toList();
    }

    /** As something else than a text: whatever holds a digit, in one country's way of writing numbers and days or another's, and nothing that no such way has. */
    private static boolean mayBeRead(String code) {
        return code.startsWith("#")
                || YES_OR_NO.contains(code.strip().toUpperCase(Locale.ROOT))
                || code.chars().anyMatch(Character::isDigit)
                        && code.chars().noneMatch(one -> Character.isSurrogate((char) one));
    }

    /** Without the signs that would stand for any characters. */
    private static String plain(String code) {
        return code.replace("~", "~~").replace("*", "~*").replace("?", "~?");
    }

    private static String quoted(String criterion) {
        return "\"" + criterion.replace("\"", "\"\"") + "\"";
    }

    /** A day by its number, a yes or no as formulas have them. */
    private static String literal(Object value) {
        return value instanceof LocalDate day
                ? String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day))
                : value.toString().toUpperCase(Locale.ROOT);
    }
}
