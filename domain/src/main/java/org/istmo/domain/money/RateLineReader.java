package org.istmo.domain.money;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.domain.validation.Codelist;

/** Reads the lines of a rate file, and says of each that cannot stand why. */
class RateLineReader {

    static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_LINE = 1_000;
    private static final String DANGEROUS = "=+-@\t\r'";
    private static final int SHOWN = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d),([A-Z]{3}),(\\d{1,18}(?:\\.\\d{1,12})?),(?:\"((?:[^\"]++|\"\")*+)\"|([^\",]*))");

    private final RateHead head;

    RateLineReader(RateHead head) {
        this.head = head;
    }

    Optional<RateLine> read(int line, String text, List<Invalid.Field> wrong) {
        Matcher match = LINE.matcher(text);
        if (text.length() > LONGEST_LINE || !Words.areOneLine(text) || !match.matches()) {
            return refused(line, "no-rate", "Not a rate: " + shown(text), wrong);
        }
        Optional<LocalDate> date = date(match.group(1));
        if (date.isEmpty()) {
            return refused(line, "no-date", "No such day of the years 1900 to 2100: " + match.group(1), wrong);
        }
        String currency = match.group(2);
        if (!Codelist.CURRENCY.holds(currency)) {
            return refused(line, "unknown-currency", "ISO 4217 has no currency " + currency + ".", wrong);
        }
        if (head == RateHead.UNITS_PER_USD && currency.equals(ExchangeRate.USD)) {
            return refused(line, "dollar", "The US dollar is what the others are measured in.", wrong);
        }
        BigDecimal number = new BigDecimal(match.group(3));
        if (number.signum() <= 0) {
            return refused(line, "not-positive", "A rate is more than 0: " + match.group(3), wrong);
        }
        Optional<String> broken = head == RateHead.UNITS_PER_USD ? LegalPar.broken(currency, number) : Optional.empty();
        if (broken.isPresent()) {
            return refused(line, "par-by-law", broken.get(), wrong);
        }
        String source = source(match);
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            return refused(line, "no-source", "A rate names its source in at most 300 characters.", wrong);
        }
        String kept = head == RateHead.UNITS_PER_USD ? LegalPar.source(currency, source) : source;
        return Optional.of(new RateLine(line, date.get(), currency, number, kept));
    }

    /** An apostrophe that our own export put before a formula-like text comes off again: {@code rules.md} 23. */
    private static String source(Matcher match) {
        String quoted = match.group(4);
        String text = (quoted != null ? quoted.replace("\"\"", "\"") : match.group(5)).strip();
        return text.length() > 1 && text.charAt(0) == '\'' && DANGEROUS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return Optional.of(date).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<RateLine> refused(int line, String code, String detail, List<Invalid.Field> wrong) {
        wrong.add(new Invalid.Field("line " + line, code, detail));
        return Optional.empty();
    }

    /** As much of a line as can be shown, without what no page can show. */
    private static String shown(String text) {
        String begin = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return Words.areOneLine(begin) ? begin : "it holds a control character, or half of a character";
    }
}
