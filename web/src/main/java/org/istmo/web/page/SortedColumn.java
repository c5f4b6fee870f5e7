package org.istmo.web.page;

/**
 * A column that a table can be sorted by.
 *
 * @param name what the address calls it
 * @param key of the words in its head
 * @param falling whether the first press begins with the greatest, as of days and sums; else with the least, as of names
 */
public record SortedColumn(String name, String key, boolean falling) {

    /** What is looked for by its name: the least first. */
    public static SortedColumn rising(String name, String key) {
        return new SortedColumn(name, key, false);
    }

    /** What is looked for because it is new or large: the greatest first. */
    public static SortedColumn falling(String name, String key) {
        return new SortedColumn(name, key, true);
    }
}
