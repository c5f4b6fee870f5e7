package org.istmo.reporting.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.scope.EngagedEntries;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The numbers in the accounting system of the documents that stand behind what is no entry itself: of an activity those of its entries, of an article and State those of the
 * entries that support it there. The first {@value #NAMED} by their order are named, of the rest it is said how many they are; reversals and what they took back have none.
 */
final class AccountDocuments {

    private static final int NAMED = 50;

    private static final String STANDING =
            "e.document <> '' AND (e.reverses IS NULL) IS TRUE AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)";

    private static final String ACTIVITIES =
            "SELECT DISTINCT e.activity AS owner, e.document FROM entry e WHERE e.activity > :after AND e.activity <= :upTo AND "
                    + STANDING;

    private static final String ARTICLES = named(
            "SELECT DISTINCT s.code || ' ' || s.article || ' ' || p.place AS owner, e.document FROM support s JOIN allocation p"
                    + " ON p.entry = s.entry AND p.part = s.part JOIN entry e ON e.id = s.entry JOIN activity v ON v.id = e.activity"
                    + " WHERE s.scheme = 'treaty' AND v.sensitivity IN (<levels>) AND " + STANDING);

    private AccountDocuments() {}

    private static String named(String documents) {
        return "SELECT q.owner, q.document, q.place_of, q.of_all FROM (SELECT d.owner, d.document, ROW_NUMBER() OVER (PARTITION BY d.owner"
                + " ORDER BY d.document) AS place_of, COUNT(*) OVER (PARTITION BY d.owner) AS of_all FROM ("
                + documents + ") d) q WHERE q.place_of <= " + (NAMED + 1) + " ORDER BY q.owner, q.place_of";
    }

    /** By activity; to a donor's verifier those of the entries that they are engaged for. */
    static Map<Long, Codes> of(ActivityLists range) {
        return range.of(named(ACTIVITIES + EngagedEntries.entries(range.scope())), AccountDocuments::word);
    }

    /** By treaty, article and State, such as {@code UNCAC 44 MX}. */
    static Map<String, Codes> ofArticles(Handle handle, List<String> levels) {
        Map<String, Codes> all = new HashMap<>();
        handle.createQuery(ARTICLES)
                .bindList("levels", levels)
                .map((row, context) -> {
                    Codes codes = all.computeIfAbsent(row.getString(1), none -> new Codes());
                    codes.add(word(row));
                    return codes;
                })
                .forEach(codes -> {});
        return all;
    }

    static @Nullable String cell(@Nullable Codes codes) {
        return codes == null ? null : codes.cell();
    }

    private static String word(ResultSet row) throws SQLException {
        return row.getInt(3) <= NAMED ? row.getString(2) : "+" + (row.getLong(4) - NAMED);
    }
}
