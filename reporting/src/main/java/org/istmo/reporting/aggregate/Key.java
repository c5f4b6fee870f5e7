package org.istmo.reporting.aggregate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The codes of a row, in the order in which the question names its dimensions. */
record Key(List<String> codes) {

    /** Code by code; all keys of a question have as many. */
    static final Comparator<List<String>> ORDER = (one, other) -> {
        int order = 0;
        for (int index = 0; order == 0 && index < one.size(); index++) {
            order = one.get(index).compareTo(other.get(index));
        }
        return order;
    };

    Key {
        codes = List.copyOf(codes);
    }

    /** The key without one of its codes. */
    Key without(int index) {
        List<String> others = new ArrayList<>(codes);
        others.remove(index);
        return new Key(others);
    }

    /** The key with one code more. */
    Key with(int index, String code) {
        List<String> more = new ArrayList<>(codes);
        more.add(index, code);
        return new Key(more);
    }

    /** What a day is called as a piece of time: {@code 2023-04}, {@code 2023-Q2}, {@code 2023}. */
    static String label(Dimension time, LocalDate day) {
        return switch (time) {
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEAR -> "%04d".formatted(day.getYear());
            default -> throw new IllegalArgumentException(time.word());
        };
    }
}
