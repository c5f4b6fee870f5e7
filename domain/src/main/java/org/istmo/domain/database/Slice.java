package org.istmo.domain.database;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list somebody reads: in whose order, how many are passed over, how many follow.
 *
 * @param by a word for what the list is ordered by; each list has its own
 */
public record Slice(String by, boolean descending, int offset, int limit) {

    public Slice {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("no slice: " + offset + ", " + limit);
        }
    }

    /**
     * The end of a query, from {@code ORDER BY} on. Where two rows are alike the unique column says which comes first, so that no row is on two pages.
     *
     * @param columns the SQL that each word stands for: nothing of what somebody sent comes into the query
     * @param unique a column that no two rows have alike
     * @throws IllegalArgumentException when the list is not ordered by such a word
     */
    public String ordered(Map<String, String> columns, String unique) {
        return order(columns.get(by), column -> Stream.of(column, unique)) + bounds();
    }

    /** The same of words that stand for several columns each, and of rows that only several together tell apart. */
    public String ordered(Map<String, List<String>> columns, List<String> unique) {
        return order(columns, unique) + bounds();
    }

    /** The order alone, for a query that reads more beside the rows of the slice. */
    public String order(Map<String, List<String>> columns, List<String> unique) {
        return order(
                columns.get(by),
                some -> Stream.concat(some.stream(), unique.stream()).distinct());
    }

    private String bounds() {
        return " LIMIT " + limit + " OFFSET " + offset;
    }

    private <T> String order(@Nullable T known, Function<T, Stream<String>> columns) {
        if (known == null) {
            throw new IllegalArgumentException("no order by " + by);
        }
        String way = descending ? " DESC" : "";
        return columns.apply(known).map(column -> column + way).collect(Collectors.joining(", ", " ORDER BY ", ""));
    }
}
