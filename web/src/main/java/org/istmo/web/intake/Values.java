package org.istmo.web.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.validation.DateRules;
import org.istmo.domain.validation.Findings;
import org.istmo.domain.validation.MoneyRules;

/** Values as XML Schema writes them. What the schema itself finds wrong is not found a second time here. */
final class Values {

    private static final Pattern DATE = Pattern.compile("(-?)(\\d{4,})-(\\d\\d)-(\\d\\d)(?:Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)");
    /** Reading a decimal takes time that grows with the square of its digits. */
    private static final int DIGITS = 100;

    private Values() {}

    /** An xsd:date; its zone, if it has one, says nothing about the day that was meant. */
    static Optional<LocalDate> date(Optional<String> text, String path, Findings findings) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = DATE.matcher(text.get().strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (!matcher.group(1).isEmpty() || matcher.group(2).length() > 4) {
            DateRules.outside(text.get().strip(), path, findings);
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4))));
        } catch (DateTimeException noSuchDay) {
            findings.error(path, "no-such-day", "'" + text.get().strip() + "' is no day of the calendar.");
            return Optional.empty();
        }
    }

    /** An xsd:decimal, exactly as sent. */
    static Optional<BigDecimal> decimal(Optional<String> text, String path, Findings findings) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String digits = text.get().strip();
        if (digits.length() > DIGITS) {
            MoneyRules.tooPrecise(path, findings);
            return Optional.empty();
        }
        return DECIMAL.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
