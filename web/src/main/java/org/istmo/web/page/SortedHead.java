package org.istmo.web.page;

import org.jspecify.annotations.Nullable;

/**
 * The head of a column, whose words are a link that sorts by it.
 *
 * @param key of its words
 * @param href the same filter in that order, from the first page on; pressed again it is the other way round
 * @param way {@code ascending} or {@code descending} where the table is sorted by it; empty elsewhere
 */
public record SortedHead(String key, String href, String way) {

    /** For {@code aria-sort}, which is left away where it is null. */
    public @Nullable String aria() {
        return way.isEmpty() ? null : way;
    }

    /** Seen by those who see. */
    public String mark() {
        return switch (way) {
            case "ascending" -> "▲";
            case "descending" -> "▼";
            default -> "";
        };
    }
}
