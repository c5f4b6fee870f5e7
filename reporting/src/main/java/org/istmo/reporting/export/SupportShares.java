package org.istmo.reporting.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What parts give to treaties, to articles such as {@code UNCAC 44}, or to frameworks.
 *
 * @param condition over {@code support s}, with lists {@code codes} and {@code articles}
 */
record SupportShares(String condition, List<String> codes, List<String> articles) {

    /** Empty when none is asked for. */
    static Optional<SupportShares> asked(ActivityFilter filter) {
        List<String> treaties = filter.of(By.TREATY);
        List<String> articles = filter.of(By.ARTICLE);
        List<String> frameworks = filter.of(By.FRAMEWORK);
        boolean ofTreaties = !treaties.isEmpty() || !articles.isEmpty();
        if (ofTreaties && !frameworks.isEmpty()) {
            throw new Invalid(
                    "?framework",
                    "crossed",
                    "Money is shared out to treaties and to frameworks apart: ask for one of the two.");
        }
        if (!frameworks.isEmpty()) {
            return Optional.of(
                    new SupportShares("s.scheme = 'framework' AND s.code IN (<codes>)", frameworks, List.of()));
        }
        String condition = "s.scheme = 'treaty'" + (treaties.isEmpty() ? "" : " AND s.code IN (<codes>)")
                + (articles.isEmpty() ? "" : " AND s.code || ' ' || s.article IN (<articles>)");
        return ofTreaties ? Optional.of(new SupportShares(condition, treaties, articles)) : Optional.empty();
    }

    /** With the lists of the condition. */
    Query bound(Query query) {
        if (condition.contains("<codes>")) {
            query.bindList("codes", codes);
        }
        if (condition.contains("<articles>")) {
            query.bindList("articles", articles);
        }
        return query;
    }

    /** By entry and part, for a range of entries. */
    Map<List<Long>, Share> of(Handle handle, long after, long upTo) {
        Query query = handle.createQuery("SELECT s.entry, s.part, s.amount, s.usd FROM support s WHERE s.entry > :after"
                        + " AND s.entry <= :upTo AND " + condition)
                .bind("after", after)
                .bind("upTo", upTo);
        bound(query);
        Map<List<Long>, Share> shares = new HashMap<>();
        query.map((row, context) -> Map.entry(
                        List.of(row.getLong(1), row.getLong(2)), new Share(row.getBigDecimal(3), row.getBigDecimal(4))))
                .forEach(share -> shares.merge(share.getKey(), share.getValue(), Share::plus));
        return shares;
    }
}
