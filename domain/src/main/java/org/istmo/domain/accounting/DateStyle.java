package org.istmo.domain.accounting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an export writes dates that are texts. */
public enum DateStyle {
    /** 2024-01-31. */
    ISO("iso", "uuuu-M-d"),
    /** 31/01/2024, with any of the usual separators. */
    DAY_MONTH_YEAR("day-month-year", "d-M-uuuu"),
    /** 01/31/2024. */
    MONTH_DAY_YEAR("month-day-year", "M-d-uuuu"),
    /** 20240131. */
    COMPACT("compact", "uuuuMMdd");

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // DateTimeFormatter is immutable; the checker does not know it.
    private final DateTimeFormatter format;

    DateStyle(String word, String pattern) {
        this.word = word;
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    public String word() {
        return word;
    }

    public static Optional<DateStyle> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    public String write(LocalDate day) {
        return format.format(day);
    }

    /** The day; empty when the text is none in this style. A time of day after it is left aside. */
    Optional<LocalDate> parse(String text) {
        String day = text.strip().replaceFirst("[T ]\\d\\d?:\\d\\d.*$", "");
        try {
            return Optional.of(LocalDate.parse(
                    this == COMPACT ? day : day.replace('/', '-').replace('.', '-'), format));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
