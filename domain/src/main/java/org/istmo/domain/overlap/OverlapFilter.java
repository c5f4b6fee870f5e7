package org.istmo.domain.overlap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/**
 * Which pairs are looked for.
 *
 * @param status {@code open}, {@code decided} or {@code closed}
 * @param offices of which one has reported either of the two; empty where any will do
 * @param country ISO 3166-1 alpha-2, or a region, that either is in
 * @param least the score that they have at least, from 0 to 1
 * @param activity the number of one of the two
 */
public record OverlapFilter(
        Optional<String> status,
        Set<String> offices,
        Optional<String> country,
        Optional<BigDecimal> least,
        Optional<Long> activity) {

    public OverlapFilter {
        offices = Set.copyOf(offices);
    }

    public static OverlapFilter ofStatus(String status) {
        return new OverlapFilter(Optional.of(status), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Those that one activity is in, whatever their status. */
    public static OverlapFilter ofActivity(long activity) {
        return new OverlapFilter(Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.of(activity));
    }

    /** The same of those offices alone. */
    public OverlapFilter reportedBy(Set<String> these) {
        return new OverlapFilter(status, these, country, least, activity);
    }

    /** Conditions on {@code overlap o}, each with AND before it. */
    String conditions() {
        List<String> conditions = new ArrayList<>();
        status.ifPresent(one -> conditions.add("o.status = :status"));
        if (!offices.isEmpty()) {
            conditions.add("EXISTS (SELECT 1 FROM activity f WHERE f.id IN (o.left_activity, o.right_activity)"
                    + " AND f.office IN (<offices>))");
        }
        country.ifPresent(one -> conditions.add("EXISTS (SELECT 1 FROM activity_place f"
                + " WHERE f.activity IN (o.left_activity, o.right_activity) AND f.place = :country)"));
        least.ifPresent(one -> conditions.add("o.score >= :least"));
        activity.ifPresent(one -> conditions.add(":activity IN (o.left_activity, o.right_activity)"));
        return String.join("", conditions.stream().map(" AND "::concat).toList());
    }

    Query bound(Query query) {
        status.ifPresent(one -> query.bind("status", one));
        if (!offices.isEmpty()) {
            query.bindList("offices", List.copyOf(offices));
        }
        country.ifPresent(one -> query.bind("country", one));
        least.ifPresent(one -> query.bind("least", one));
        activity.ifPresent(one -> query.bind("activity", one));
        return query;
    }
}
