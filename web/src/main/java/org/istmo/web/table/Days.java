package org.istmo.web.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.web.table.Cell.Mark;

/** Dates as people write them: ISO 8601 is the form that needs no note. */
public final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern NAMED = Pattern.compile(
            "(\\d{1,2})(?:º|st|nd|rd|th)?[ -]+(?:de +)?(\\p{L}{3,10})\\.?,?[ -]+(?:de +|del +)?(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LONGEST = 40;
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        String[][] names = {
            {"january", "enero", "jan", "ene"},
            {"february", "febrero", "feb"},
            {"march", "marzo", "mar"},
            {"april", "abril", "apr", "abr"},
            {"may", "mayo"},
            {"june", "junio", "jun"},
            {"july", "julio", "jul"},
            {"august", "agosto", "aug", "ago"},
            {"september", "septiembre", "setiembre", "sep", "sept", "set"},
            {"october", "octubre", "oct"},
            {"november", "noviembre", "nov"},
            {"december", "diciembre", "dec", "dic"}
        };
        for (int month = 0; month < names.length; month++) {
            for (String name : names[month]) {
                MONTHS.put(name, month + 1);
            }
        }
    }

    private Days() {}

    /** The date in a cell. */
    public static Outcome<LocalDate> read(Cell cell, Habits habits) {
        if (cell.is(Mark.FORMULA_WITHOUT_VALUE)) {
            return Outcome.wrong(
                    "formula-without-value", "The formula has no value: calculate the workbook and save it.");
        }
        return switch (cell.kind()) {
            case BLANK -> Outcome.nothing();
            case DATE -> Outcome.sound(LocalDate.parse(cell.text()));
            case NUMBER -> serial(cell.text());
            case TEXT -> text(cell.text().strip(), habits);
            case ERROR -> Outcome.wrong("cell-error", "The cell holds the error " + cell.text() + ".");
        };
    }

    /** A number of days that lost its format: only one of this century, and of the calendar from 1900. */
    private static Outcome<LocalDate> serial(String number) {
        if (!SERIAL.matcher(number).matches()) {
            return noDate(number);
        }
        LocalDate date = DAY_ZERO.plusDays(new BigDecimal(number).longValue());
        return Outcome.noted(date, "date-as-number", number + " was read as the day " + date + ".");
    }

    /** The date in a text. */
    public static Outcome<LocalDate> text(String text, Habits habits) {
        if (text.isEmpty()) {
            return Outcome.nothing();
        }
        if (text.length() > LONGEST) {
            return noDate(text.substring(0, LONGEST) + "…");
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(text, iso.group(1), iso.group(2), iso.group(3), false);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(text, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), true);
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        return yearLast.matches()
                ? numbers(text, yearLast.group(1), yearLast.group(2), yearLast.group(3), habits)
                : named(text);
    }

    private static Outcome<LocalDate> numbers(String text, String one, String two, String year, Habits habits) {
        int first = Integer.parseInt(one);
        int second = Integer.parseInt(two);
        if (first <= 12 && second <= 12 && first != second && !habits.dayFirst()) {
            return Outcome.wrong(
                    "ambiguous-date",
                    "'" + text + "' can be read with the day or the month first. Write it as 2024-12-31.");
        }
        boolean monthFirst = second > 12 && first <= 12;
        return monthFirst ? of(text, year, one, two, true) : of(text, year, two, one, true);
    }

    private static Outcome<LocalDate> named(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        Matcher dayFirst = NAMED.matcher(plain);
        Matcher monthFirst = MONTH_FIRST.matcher(plain);
        if (dayFirst.matches() && MONTHS.containsKey(dayFirst.group(2))) {
            return of(text, dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1), true);
        }
        if (monthFirst.matches() && MONTHS.containsKey(monthFirst.group(1))) {
            return of(text, monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2), true);
        }
        return noDate(text);
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.get(name));
    }

    private static Outcome<LocalDate> of(String text, String year, String month, String day, boolean note) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return note
                    ? Outcome.noted(date, "date-as-text", "'" + text + "' was read as " + date + ".")
                    : Outcome.sound(date);
        } catch (DateTimeException noSuchDay) {
            return Outcome.wrong("no-such-day", "'" + text + "' is no day of the calendar.");
        }
    }

    private static Outcome<LocalDate> noDate(String text) {
        return Outcome.wrong("no-date", "'" + text + "' is no date such as 2024-12-31.");
    }
}
