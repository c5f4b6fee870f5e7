package org.istmo.domain.activity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final String PLACES = "SELECT activity, place, weight FROM activity_place WHERE activity IN (<ids>)";
    private static final String THEMES = "SELECT activity, theme, weight FROM activity_theme WHERE activity IN (<ids>)";
    private static final String FUNDING =
            "SELECT f.activity, f.agreement, g.donor, f.percentage FROM activity_funding f"
                    + " JOIN agreement g ON g.id = f.agreement WHERE f.activity IN (<ids>) ORDER BY f.activity, g.number";
    private static final String FRAMEWORKS =
            "SELECT activity, framework, '' AS article, percentage FROM activity_framework"
                    + " WHERE activity IN (<ids>) ORDER BY activity, framework";
    private static final String ARTICLES = "SELECT activity, treaty, article, percentage FROM activity_article"
            + " WHERE activity IN (<ids>) ORDER BY activity, treaty, article";

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
        Map<Long, TreeMap<String, BigDecimal>> places = weights(PLACES, ids);
        Map<Long, TreeMap<String, BigDecimal>> themes = weights(THEMES, ids);
        Map<Long, List<FundingShare>> funding = funding(ids);
        Map<Long, List<SupportShare>> supports = new HashMap<>();
        supports(FRAMEWORKS, SupportShare.FRAMEWORK, ids, supports);
        supports(ARTICLES, SupportShare.TREATY, ids, supports);
        handle.createQuery(ACTIVITY)
                .bindList("ids", ids)
                .map((row, context) -> {
                    long id = row.getLong("id");
                    return new ActivityTerms(
                            id,
                            new OfficeCode(row.getString("office")),
                            row.getString("identifier"),
                            row.getString("donor"),
                            row.getObject("agreement", Long.class),
                            !row.getString("external_agency").isEmpty(),
                            given(row.getObject("same_money_as", Long.class)),
                            places.getOrDefault(id, new TreeMap<>()),
                            themes.getOrDefault(id, new TreeMap<>()),
                            funding.getOrDefault(id, List.of()),
                            supports.getOrDefault(id, List.of()));
                })
                .forEach(terms -> known.put(terms.id(), terms));
    }

    private static boolean given(@Nullable Long activity) {
        return Optional.ofNullable(activity).isPresent();
    }

    private Map<Long, TreeMap<String, BigDecimal>> weights(String sql, List<Long> ids) {
        Map<Long, TreeMap<String, BigDecimal>> weights = new HashMap<>();
        handle.createQuery(sql)
                .bindList("ids", ids)
                .map((row, context) -> weights.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                        .put(row.getString(2), row.getBigDecimal(3)))
                .list();
        return weights;
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

    private void supports(String sql, String scheme, List<Long> ids, Map<Long, List<SupportShare>> supports) {
        handle.createQuery(sql)
                .bindList("ids", ids)
                .map((row, context) -> supports.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new SupportShare(scheme, row.getString(2), row.getString(3), row.getBigDecimal(4))))
                .list();
    }
}
