package org.istmo.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a table.
 *
 * @param before the address of the page before
 * @param next the address of the next one
 */
public record SortedPage<T>(Sorting sorting, List<T> rows, Optional<String> before, Optional<String> next) {

    public SortedPage {
        rows = List.copyOf(rows);
    }

    /** The same rows as they are shown. */
    public <R> SortedPage<R> map(Function<T, R> shown) {
        return new SortedPage<>(sorting, rows.stream().map(shown).toList(), before, next);
    }

    /** Null on the first page. */
    public @Nullable String hrefBefore() {
        return before.orElse(null);
    }

    /** Null on the last page. */
    public @Nullable String hrefNext() {
        return next.orElse(null);
    }
}
