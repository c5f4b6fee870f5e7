package org.istmo.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.database.Slice;
import org.jspecify.annotations.Nullable;

/** How somebody asked for a table, and the addresses that ask for it otherwise. What the table does not know is as if it had not been said. */
public final class Sorting {

    /** The parameter of the order: a column's name, with a minus before it for the greatest first. */
    static final String SORT = "sort";

    static final String PAGE = "page";
    private static final int LONGEST = 200;

    private final SortedTable table;
    private final String path;
    private final Map<String, String> filter;
    private final SortedColumn by;
    private final boolean descending;
    private final int number;

    Sorting(SortedTable table, String path, UnaryOperator<@Nullable String> parameters) {
        this.table = table;
        this.path = path;
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : table.filter()) {
            said(parameters, name)
                    .filter(value -> value.length() <= LONGEST)
                    .ifPresent(value -> typed.put(name, value));
        }
        this.filter = Collections.unmodifiableMap(typed);
        String sort = given(parameters, SORT).orElse("");
        boolean turned = sort.startsWith("-");
        Optional<SortedColumn> known = table.column(turned ? sort.substring(1) : sort);
        this.by = known.orElseGet(() -> table.columns().get(0));
        this.descending = known.isPresent() ? turned : by.falling();
        this.number = given(parameters, PAGE)
                .filter(page -> page.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** An empty field is an answer too: of whoever wants all where the page would have shown their own. */
    private static Optional<String> said(UnaryOperator<@Nullable String> parameters, String name) {
        return Optional.ofNullable(parameters.apply(name)).map(String::strip);
    }

    private static Optional<String> given(UnaryOperator<@Nullable String> parameters, String name) {
        return said(parameters, name).filter(value -> !value.isEmpty());
    }

    /** What the filter's field holds; empty where it asks for nothing. */
    public String value(String field) {
        return filter.getOrDefault(field, "");
    }

    /** The same, where it asks for something. */
    public Optional<String> asked(String field) {
        return Optional.ofNullable(filter.get(field)).filter(value -> !value.isEmpty());
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return filter.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** The rows of this page and one more, which tells whether another page follows. */
    public Slice slice() {
        return new Slice(by.name(), descending, (number - 1) * table.size(), table.size() + 1);
    }

    /** What was found for {@link #slice}. */
    public <T> SortedPage<T> page(List<T> found) {
        return new SortedPage<>(
                this,
                found.subList(0, Math.min(found.size(), table.size())),
                number > 1 ? Optional.of(at(getSort(), number - 1)) : Optional.empty(),
                found.size() > table.size() ? Optional.of(at(getSort(), number + 1)) : Optional.empty());
    }

    /**
     * A page of what was read whole, in this order; what is alike stays in its own.
     *
     * @param orders the least first, by the columns' names
     */
    public <T> SortedPage<T> pageOf(List<T> all, Map<String, Comparator<T>> orders) {
        Comparator<T> order = Optional.ofNullable(orders.get(by.name()))
                .orElseThrow(() -> new IllegalArgumentException("no order by " + by.name()));
        Slice slice = slice();
        return page(all.stream()
                .sorted(descending ? order.reversed() : order)
                .skip(slice.offset())
                .limit(slice.limit())
                .toList());
    }

    /** The head of a column. */
    public SortedHead head(String name) {
        SortedColumn column = table.column(name).orElseThrow(() -> new IllegalArgumentException("no column " + name));
        boolean here = column.equals(by);
        boolean next = here ? !descending : column.falling();
        String way = descending ? "descending" : "ascending";
        return new SortedHead(column.key(), at(word(column, next), 1), here ? way : "");
    }

    /** Every order that there is, to be chosen in the form of the filter. */
    public List<SortedChoice> getChoices() {
        return table.columns().stream()
                .flatMap(
                        column -> Stream.of(column.falling(), !column.falling()).map(down -> choice(column, down)))
                .toList();
    }

    private SortedChoice choice(SortedColumn column, boolean down) {
        return new SortedChoice(word(column, down), column.key(), down, column.equals(by) && down == descending);
    }

    /** From 1 on. */
    public int getNumber() {
        return number;
    }

    /** The page without filter, which is then also what is remembered. */
    public String getEverything() {
        return path + "?" + LastChoice.FORGET;
    }

    /** The address of the first page in this order, of what the filter finds. */
    public String first() {
        return at(getSort(), 1);
    }

    /** What the parameter {@value #SORT} says of this order. */
    public String getSort() {
        return word(by, descending);
    }

    private static String word(SortedColumn column, boolean down) {
        return (down ? "-" : "") + column.name();
    }

    private String at(String sort, int page) {
        Stream<String> parts = Stream.concat(
                filter.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)),
                Stream.of(SORT + "=" + sort));
        return path + "?"
                + Stream.concat(parts, page > 1 ? Stream.of(PAGE + "=" + page) : Stream.empty())
                        .collect(Collectors.joining("&"));
    }
}
