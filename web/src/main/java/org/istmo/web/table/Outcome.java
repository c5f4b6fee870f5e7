package org.istmo.web.table;

import java.util.List;
import org.istmo.web.table.Table.FileNote;

/** What came of reading a cell as a number or a date. */
public sealed interface Outcome<T> {

    /** The right value, with what is worth noting about how it was written. */
    record Sound<T>(T value, List<FileNote> notes) implements Outcome<T> {
        public Sound {
            notes = List.copyOf(notes);
        }
    }

    /** No value, and why. */
    record Wrong<T>(String code, String detail) implements Outcome<T> {}

    /** Nothing stands there. */
    record Nothing<T>() implements Outcome<T> {}

    static <T> Outcome<T> sound(T value) {
        return new Sound<>(value, List.of());
    }

    static <T> Outcome<T> noted(T value, String code, String detail) {
        return new Sound<>(value, List.of(new FileNote(code, detail)));
    }

    static <T> Outcome<T> wrong(String code, String detail) {
        return new Wrong<>(code, detail);
    }

    static <T> Outcome<T> nothing() {
        return new Nothing<>();
    }
}
