package org.istmo.reporting.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The codes of a row, in the order in which the question names its dimensions. */
record Key(List<String> codes) implements Comparable<Key> {

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

    @Override
    public int compareTo(Key other) {
        for (int index = 0; index < codes.size(); index++) {
            int order = codes.get(index).compareTo(other.codes.get(index));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** What a day is called as a piece of time: {@code 2023-04}, {@code 2023-Q2}, {@code 2023}. */
    static String label(Dimension time, LocalDate day) {
        return switch (time) {
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEAR -> "%04d".formatted(day.getYear());
            default -> throw new IllegalArgumentException(time.word());
        };
    }
}
