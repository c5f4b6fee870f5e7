package org.istmo.web.rate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.istmo.domain.money.BookedRate;
import org.istmo.domain.money.RateFilter;
import org.istmo.domain.money.Rates;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The query parameters of lists of rates. */
final class RateQuery {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int LETTERS = 36;

    private RateQuery() {}

    /** @throws Invalid naming every parameter that says nothing */
    static RateFilter filter(
            @Nullable String currency, @Nullable String from, @Nullable String to, @Nullable String versions) {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (currency != null && !CURRENCY.matcher(currency).matches()) {
            wrong.add(
                    new Invalid.Field("?currency", "no-currency", "A currency has three capital letters, as in PAB."));
        }
        if (versions != null && !versions.equals("all") && !versions.equals("newest")) {
            wrong.add(new Invalid.Field("?versions", "unknown-code", "It is all or newest."));
        }
        RateFilter filter = new RateFilter(
                Optional.ofNullable(currency),
                day("?from", from, wrong),
                day("?to", to, wrong),
                "all".equals(versions));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return filter;
    }

    /** What was asked for, by the parameters' names; nothing of those that were left out. */
    static Map<String, String> asked(RateFilter filter) {
        Map<String, String> asked = new TreeMap<>();
        filter.currency().ifPresent(code -> asked.put("currency", code));
        filter.from().ifPresent(day -> asked.put("from", day.toString()));
        filter.to().ifPresent(day -> asked.put("to", day.toString()));
        if (filter.superseded()) {
            asked.put("versions", "all");
        }
        return asked;
    }

    private static Optional<LocalDate> day(String pointer, @Nullable String text, List<Invalid.Field> wrong) {
        try {
            return Optional.ofNullable(text)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeException noDay) {
            wrong.add(new Invalid.Field(pointer, "no-date", "It is a date such as 2023-12-31."));
            return Optional.empty();
        }
    }

    /** @throws Invalid when it cannot be a code */
    static Optional<String> office(@Nullable String code) {
        if (code != null && (code.isBlank() || code.length() > 20 || !Words.areOneLine(code))) {
            throw new Invalid("?office", "unknown-office", "There is no such office.");
        }
        return Optional.ofNullable(code);
    }

    static List<Long> position(BookedRate booked) {
        return List.of(
                number(booked.rate().currency()), booked.rate().effective().toEpochDay(), (long)
                        booked.rate().version());
    }

    /** A currency as a number: positions are numbers. */
    static long number(String currency) {
        return Long.parseLong(currency, LETTERS);
    }

    static Rates.Place place(List<Long> position) {
        try {
            return new Rates.Place(
                    Long.toString(position.get(0), LETTERS).toUpperCase(Locale.ROOT),
                    LocalDate.ofEpochDay(position.get(1)),
                    position.size() > 2 ? Paging.ordinal(position.get(2)) : 0);
        } catch (DateTimeException | ArithmeticException notOurs) {
            throw new Invalid("?after", "not-a-position", "Take it from the answer before: its next.");
        }
    }
}
