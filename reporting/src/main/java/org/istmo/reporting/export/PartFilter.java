package org.istmo.reporting.export;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.aggregate.Dimension;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What of an entry's money a filter takes, by the same rules as the figures: a country, theme, donor, agreement, treaty or framework has parts of it. */
final class PartFilter {

    private final ActivityFilter filter;
    private final Set<String> places;
    private final Set<String> themes;
    private final Set<String> donors;
    private final Set<String> grants;
    private final Optional<SupportShares> supports;

    /** @throws Invalid when treaties and frameworks are crossed: each takes its own shares of the same money ({@code rules.md} 5) */
    PartFilter(ActivityFilter filter) {
        this.filter = filter;
        places = codes(By.COUNTRY);
        themes = codes(By.THEME);
        donors = codes(By.DONOR);
        grants = codes(By.GRANT);
        supports = SupportShares.asked(filter);
    }

    private Set<String> codes(By by) {
        return new HashSet<>(filter.of(by));
    }

    /** The same over {@code allocation p} and its {@code agreement g}, where only that there is such a part is asked; begins with {@code AND}. */
    String condition() {
        return of(places, "p.place", "places")
                + of(themes, "p.theme", "themes")
                + of(donors, "COALESCE(p.donor, '" + Dimension.NOT_YET_ALLOCATED + "')", "donors")
                + of(grants, "COALESCE(g.number, '" + Dimension.NOT_YET_ALLOCATED + "')", "grants")
                + supports.map(shares ->
                                " AND EXISTS (SELECT 1 FROM support s WHERE s.entry = p.entry AND s.part = p.part AND "
                                        + shares.condition() + ")")
                        .orElse("");
    }

    private static String of(Set<String> wanted, String column, String list) {
        return wanted.isEmpty() ? "" : " AND " + column + " IN (<" + list + ">)";
    }

    /** With the lists of the condition. */
    Query bound(Query query) {
        bind(query, "places", places);
        bind(query, "themes", themes);
        bind(query, "donors", donors);
        bind(query, "grants", grants);
        supports.ifPresent(shares -> shares.bound(query));
        return query;
    }

    private static void bind(Query query, String list, Set<String> wanted) {
        if (!wanted.isEmpty()) {
            query.bindList(list, List.copyOf(wanted));
        }
    }

    /** For a range of entries. */
    Taking over(Handle handle, long after, long upTo) {
        return new Taking(supports.map(shares -> shares.of(handle, after, upTo)));
    }

    /** What is taken of the parts of a range of entries. */
    final class Taking {

        private final Optional<Map<List<Long>, Share>> supported;

        private Taking(Optional<Map<List<Long>, Share>> supported) {
            this.supported = supported;
        }

        /** Empty when nothing of the part is asked for. */
        Optional<Share> of(SplitPart part) {
            boolean taken = takes(places, part.place())
                    && takes(themes, part.theme())
                    && takes(donors, part.donor())
                    && takes(grants, part.grant());
            if (!taken) {
                return Optional.empty();
            }
            return supported
                    .map(shares -> Optional.ofNullable(shares.get(List.of(part.entry(), (long) part.part()))))
                    .orElseGet(() -> Optional.of(new Share(part.amount(), part.usd())));
        }
    }

    private static boolean takes(Set<String> wanted, @Nullable String code) {
        return wanted.isEmpty() || wanted.contains(code == null ? Dimension.NOT_YET_ALLOCATED : code);
    }
}
