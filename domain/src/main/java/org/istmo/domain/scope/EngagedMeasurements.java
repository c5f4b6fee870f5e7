package org.istmo.domain.scope;

import org.istmo.domain.sensitivity.SmallCounts;
import org.jdbi.v3.core.statement.Query;

/**
 * Measurements of activities as a scope leaves them: to a donor's verifier those of periods that touch their dates, a baseline having none, and of people no parts
 * by sex, age or place and no count of a few; to anybody else all.
 */
public final class EngagedMeasurements {

    private EngagedMeasurements() {}

    /** Over {@code indicator_measurement m}, which may be missing, and {@code indicator_period p} of it; begins with {@code AND}. */
    public static String conditions(Scope scope) {
        return scope.engagement().isEmpty()
                ? ""
                : " AND (m.indicator IS NULL OR m.sex = '' AND m.age_group = '' AND m.country = '' AND m.location = '' AND m.dimensions = '')"
                        + " AND (p.period_start IS NULL OR p.period_start <= :engagedTo)"
                        + " AND (p.period_end IS NULL OR p.period_end >= :engagedFrom)";
    }

    /** Whether the amount of {@code m} is a count of a few people, which no verifier is told: 1 where it is. */
    public static final String FEW = "CASE WHEN m.amount > 0 AND m.amount <= " + SmallCounts.LARGEST
            + " AND EXISTS (SELECT 1 FROM indicator_measurement s WHERE s.indicator = m.indicator"
            + " AND (s.sex <> '' OR s.age_group <> '')) THEN 1 ELSE 0 END";

    /** The amount of {@code m} as it is told; null where it is not. */
    public static String amount(Scope scope) {
        return scope.engagement().isEmpty() ? "m.amount" : "CASE WHEN " + FEW + " = 1 THEN NULL ELSE m.amount END";
    }

    /** Binds what {@link #conditions} name. */
    public static Query bind(Query query, Scope scope) {
        scope.engagement()
                .ifPresent(engaged -> query.bind("engagedFrom", engaged.from()).bind("engagedTo", engaged.to()));
        return query;
    }
}
