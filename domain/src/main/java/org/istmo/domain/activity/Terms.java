package org.istmo.domain.activity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The terms of activities as they stand, read for many at once and remembered until they are told to have changed. Not shared between threads. */
public class Terms {

    private static final String ACTIVITY =
            "SELECT v.id, v.office, v.identifier, v.donor, v.agreement, v.external_agency, v.same_money_as FROM activity v"
                    + " WHERE v.id IN (<ids>)";
    private static final String SHARES =
            "SELECT activity, 'place' AS kind, place AS code, '' AS article, weight AS share FROM activity_place"
                    + " WHERE activity IN (<ids>) UNION ALL SELECT activity, 'theme', theme, '', weight FROM activity_theme WHERE activity IN (<ids>)"
                    + " UNION ALL SELECT activity, 'framework', framework, '', percentage FROM activity_framework WHERE activity IN (<ids>)"
                    + " UNION ALL SELECT activity, 'treaty', treaty, article, percentage FROM activity_article WHERE activity IN (<ids>)";
    private static final String FUNDING =
            "SELECT f.activity, f.agreement, g.donor, f.percentage FROM activity_funding f"
                    + " JOIN agreement g ON g.id = f.agreement WHERE f.activity IN (<ids>) ORDER BY f.activity, f.agreement";

    private final Handle handle;
    private final Map<Long, ActivityTerms> known = new HashMap<>();

    public Terms(Handle handle) {
        this.handle = handle;
    }

    /** @throws IllegalStateException when there is no such activity */
    public ActivityTerms of(long activity) {
        ActivityTerms terms = known.get(activity);
        if (terms == null) {
            read(List.of(activity));
            terms = known.get(activity);
        }
        if (terms == null) {
            throw new IllegalStateException("There is no activity " + activity + ".");
        }
        return terms;
    }

    /** Reads those that are not known yet, at once. */
    public void expect(Collection<Long> activities) {
        read(activities.stream().filter(id -> !known.containsKey(id)).toList());
    }

    /** They are read anew when they are asked for again. */
    public void changed(long activity) {
        known.remove(activity);
    }

    private void read(Collection<Long> activities) {
        Chunks.of(activities).forEach(this::readChunk);
    }

    private void readChunk(List<Long> ids) {
        Map<Long, GivenShares> shares = shares(ids);
        Map<Long, List<FundingShare>> funding = funding(ids);
        handle.createQuery(ACTIVITY)
                .bindList("ids", ids)
                .map((row, context) -> {
                    long id = row.getLong("id");
                    GivenShares given = shares.getOrDefault(id, new GivenShares());
                    return new ActivityTerms(
                            id,
                            new OfficeCode(row.getString("office")),
                            row.getString("identifier"),
                            row.getString("donor"),
                            row.getObject("agreement", Long.class),
                            !row.getString("external_agency").isEmpty(),
                            given(row.getObject("same_money_as", Long.class)),
                            given.places,
                            given.themes,
                            funding.getOrDefault(id, List.of()),
                            given.supportsInOrder());
                })
                .forEach(terms -> known.put(terms.id(), terms));
    }

    private static boolean given(@Nullable Long activity) {
        return Optional.ofNullable(activity).isPresent();
    }

    private static class GivenShares {
        private final TreeMap<String, BigDecimal> places = new TreeMap<>();
        private final TreeMap<String, BigDecimal> themes = new TreeMap<>();
        private final List<SupportShare> supports = new ArrayList<>();

        /** By scheme, code and article, whatever order the database is used to. */
        List<SupportShare> supportsInOrder() {
            supports.sort(Comparator.comparing(SupportShare::scheme)
                    .thenComparing(SupportShare::code)
                    .thenComparing(SupportShare::article));
            return supports;
        }

        void add(String kind, String code, String article, BigDecimal share) {
            switch (kind) {
                case "place" -> places.put(code, share);
                case "theme" -> themes.put(code, share);
                default -> supports.add(new SupportShare(kind, code, article, share));
            }
        }
    }

    private Map<Long, GivenShares> shares(List<Long> ids) {
        Map<Long, GivenShares> shares = new HashMap<>();
        handle.createQuery(SHARES)
                .bindList("ids", ids)
                .map((row, context) -> {
                    long activity = row.getLong("activity");
                    shares.computeIfAbsent(activity, id -> new GivenShares())
                            .add(
                                    row.getString("kind"),
                                    row.getString("code"),
                                    row.getString("article"),
                                    row.getBigDecimal("share"));
                    return activity;
                })
                .list();
        return shares;
    }

    private Map<Long, List<FundingShare>> funding(List<Long> ids) {
        Map<Long, List<FundingShare>> funding = new HashMap<>();
        handle.createQuery(FUNDING)
                .bindList("ids", ids)
                .map((row, context) -> funding.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new FundingShare(row.getLong(2), row.getString(3), row.getBigDecimal(4))))
                .list();
        return funding;
    }
}
