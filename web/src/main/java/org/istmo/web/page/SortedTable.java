package org.istmo.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a page's table may be asked for: {@code ?office=…&sort=-issued&page=2}. Sorting, filtering and paging are the server's; the address says all of it.
 *
 * <p>A page keeps one of these as a constant, hands {@link Sorting#slice} to the query ({@link org.istmo.domain.database.Slice#ordered}), and what was found to
 * {@link Sorting#page}. Its markup includes {@code /WEB-INF/sorted-head.xhtml} for each such column, {@code sorted-choice.xhtml} in the form of the filter, and
 * {@code sorted-pages.xhtml} below. Where it shall remember what was last asked, its path stands in {@link LastChoice}.
 *
 * @param filter the names of the filter's fields
 * @param columns the first one is the order of whoever asked for none
 * @param size rows on a page
 */
public record SortedTable(List<String> filter, List<SortedColumn> columns, int size) {

    public SortedTable {
        filter = List.copyOf(filter);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table is in some order");
        }
    }

    /**
     * @param path of the page
     * @param parameters of the request, null where there is none
     */
    public Sorting asked(String path, UnaryOperator<@Nullable String> parameters) {
        return new Sorting(this, path, parameters);
    }

    Optional<SortedColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
