package org.istmo.web.page;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a page reads once, however often its markup asks for it. */
public final class Once<T> {

    private final Supplier<T> reading;
    private @Nullable T read;

    private Once(Supplier<T> reading) {
        this.reading = reading;
    }

    /** @param reading is called when it is asked for, by one request alone */
    public static <T> Once<T> of(Supplier<T> reading) {
        return new Once<>(reading);
    }

    public T get() {
        T before = read;
        if (before == null) {
            before = reading.get();
            read = before;
        }
        return before;
    }
}
