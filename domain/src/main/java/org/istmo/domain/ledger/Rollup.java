package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of sums that are kept beside the ledger, from the coarsest to the finest: each by quarter and by year, two of them, the cells themselves,
 * by month too. A key of a rollup is a key of its cells with some columns left out.
 */
public enum Rollup {
    /** Office, country and theme. */
    REGION("region", false, "office", "place", "theme"),
    /** All keys of a cell. */
    CELL("cell", false, "office", "place", "theme", "donor", "agreement"),
    /** Treaty and article, or framework, by office and country. */
    ASSISTANCE("assistance", true, "office", "place", "scheme", "code", "article"),
    /** All keys of a support cell but the article, which only months keep. */
    SUPPORT("support", true, "office", "place", "theme", "donor", "agreement", "scheme", "code");

    /** What every table of sums holds beside its keys. */
    private static final List<String> SUMS = List.of("amount", "usd", "without_rate", "parts");

    private final String name;
    private final boolean support;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it immutable; its type cannot say so.
    private final List<String> keys;

    Rollup(String name, boolean support, String... keys) {
        this.name = name;
        this.support = support;
        this.keys = List.of(keys);
    }

    /** Those that sums over what is supported are read from, or the others; coarsest first. */
    public static List<Rollup> over(boolean support) {
        return Stream.of(values()).filter(rollup -> rollup.support == support).toList();
    }

    /** The finest ones, whose months are the cells. */
    public boolean hasMonths() {
        return this == CELL || this == SUPPORT;
    }

    /** Whether sums by these columns, or narrowed by them, can be read from it. */
    public boolean covers(Set<String> columns) {
        return keys.containsAll(columns);
    }

    public String table(Grain grain) {
        return switch (grain) {
            case MONTH -> months();
            case QUARTER -> name + "_quarter";
            case YEAR -> name + "_year";
        };
    }

    private String months() {
        return support ? "support_cell" : "cell";
    }

    boolean ofSupport() {
        return support;
    }

    /** Every column of its key, in the order of the primary key. */
    List<String> key() {
        List<String> all = new ArrayList<>(List.of("type", "posting_month"));
        all.addAll(keys);
        Collections.addAll(all, "currency", "left_out");
        return all;
    }

    /** The tables that are written beside the cells. */
    static Set<Grain> kept() {
        return EnumSet.of(Grain.QUARTER, Grain.YEAR);
    }

    /** What its table of a grain holds when it is right, as a query over the cells. */
    String told(Grain grain) {
        String columns = key().stream()
                .map(column -> column.equals("posting_month") ? "since AS posting_month" : column)
                .collect(Collectors.joining(", "));
        String sums = SUMS.stream()
                .map(sum -> "SUM(" + sum + ") AS " + sum)
                .collect(Collectors.joining(", "));
        String grouped = String.join(", ", key()).replace("posting_month", "since");
        return "SELECT " + columns + ", " + sums + " FROM (SELECT c.*, CAST(DATE_TRUNC('" + grain.name().toLowerCase(Locale.ROOT)
                + "', posting_month) AS DATE) AS since FROM " + months() + " c) c GROUP BY " + grouped;
    }

    /** The columns of its tables. */
    String columns() {
        return Stream.concat(key().stream(), SUMS.stream()).collect(Collectors.joining(", "));
    }
}
