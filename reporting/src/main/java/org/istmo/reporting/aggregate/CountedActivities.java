package org.istmo.reporting.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.scope.Scope;

/**
 * Which activities are counted: none of another agency, no parent beside a child of its own, and of one event that both offices reported the one that
 * was kept has the first {@code turn}.
 */
class CountedActivities {

    /** The agreements and donors of activities, by their funding shares and their own. */
    static final String FUNDERS =
            "(SELECT f.activity AS activity, g.donor AS donor, g.id AS agreement FROM activity_funding f JOIN agreement g ON g.id = f.agreement"
                    + " UNION SELECT w.id, COALESCE(g.donor, w.donor), w.agreement FROM activity w LEFT JOIN agreement g ON g.id = w.agreement"
                    + " WHERE w.donor IS NOT NULL OR w.agreement IS NOT NULL)";

    private final Sql sql;
    private final Question question;
    private final Scope scope;

    CountedActivities(Sql sql, Question question, Scope scope) {
        this.sql = sql;
        this.question = question;
        this.scope = scope;
    }

    /** A table, in brackets, with the columns {@code id, office, since, until, turn}. No WITH: H2 2.2 loses the values that are bound in one. */
    String table() {
        String conditions = String.join(" AND ", conditions(Narrowed.activities(sql, question.narrowing(), scope)));
        String asked =
                "(SELECT v.id, v.office, v.identifier, v.same_event_as, COALESCE(v.actual_start, v.planned_start) AS since,"
                        + " COALESCE(v.actual_end, v.planned_end) AS until FROM activity v WHERE " + conditions + ")";
        String before = " AND " + conditions + " AND " + noParent("v", asked) + ")";
        return "(SELECT p.id, p.office, p.since, p.until, CASE WHEN p.same_event_as IS NULL"
                + " OR (NOT EXISTS (SELECT 1 FROM activity v WHERE v.id = p.same_event_as" + before
                + " AND NOT EXISTS (SELECT 1 FROM activity v WHERE v.same_event_as = p.same_event_as AND v.id < p.id"
                + before + ") THEN 1 ELSE 2 END AS turn FROM " + asked + " p WHERE " + noParent("p", asked) + ")";
    }

    /** Whether none of those that are asked for says that it is the child of this one, nor this one that it is its parent. */
    private static String noParent(String activity, String asked) {
        String child = "NOT EXISTS (SELECT 1 FROM activity_relation r JOIN %2$s c ON c.id = r.activity"
                + " WHERE r.type = '1' AND r.identifier = %1$s.identifier AND c.id <> %1$s.id)";
        String parent = "NOT EXISTS (SELECT 1 FROM activity_relation r JOIN %2$s c ON c.identifier = r.identifier"
                + " WHERE r.type = '2' AND r.activity = %1$s.id AND c.id <> %1$s.id)";
        return (child + " AND " + parent).formatted(activity, asked);
    }

    String withheld() {
        return "SELECT COUNT(*) FROM activity v WHERE "
                + String.join(" AND ", conditions(Narrowed.withheld(sql, question.narrowing(), scope)));
    }

    private List<String> conditions(List<String> ofActivities) {
        List<String> conditions = new ArrayList<>(ofActivities);
        conditions.add("v.external_agency = ''");
        question.narrowing().codes().forEach((dimension, codes) -> conditions.add(narrowed(dimension, codes)));
        if (question.quantity() == Quantity.ACTIVITIES) {
            runs(conditions);
        }
        return conditions;
    }

    /** Some day of the activity is in the range; what has no end runs on, what has no day is in none. */
    private void runs(List<String> conditions) {
        question.span()
                .to()
                .ifPresent(to -> conditions.add(
                        "COALESCE(v.actual_start, v.planned_start, v.actual_end, v.planned_end) <= " + sql.bind(to)));
        question.span().from().ifPresent(from -> {
            conditions.add("COALESCE(v.actual_start, v.planned_start, v.actual_end, v.planned_end) IS NOT NULL");
            conditions.add("(COALESCE(v.actual_end, v.planned_end) IS NULL OR COALESCE(v.actual_end, v.planned_end) >= "
                    + sql.bind(from) + ")");
        });
    }

    private String narrowed(Dimension dimension, List<String> codes) {
        return switch (dimension) {
            case OFFICE -> Narrowed.codes(sql, dimension, "v.office", codes);
            case COUNTRY -> exists("activity_place", "place", dimension, codes);
            case THEME -> exists("activity_theme", "theme", dimension, codes);
            case DONOR -> funded("COALESCE(n.donor, '')", dimension, codes);
            case GRANT -> funded("COALESCE(n.agreement, 0)", dimension, codes);
            case TREATY -> exists("activity_article", "treaty", dimension, codes);
            case FRAMEWORK -> exists("activity_framework", "framework", dimension, codes);
            case MONTH, QUARTER, YEAR -> throw new IllegalArgumentException(dimension.word());
        };
    }

    private String exists(String table, String column, Dimension dimension, List<String> codes) {
        return "EXISTS (SELECT 1 FROM " + table + " n WHERE n.activity = v.id AND "
                + Narrowed.codes(sql, dimension, "n." + column, codes) + ")";
    }

    private String funded(String column, Dimension dimension, List<String> codes) {
        String by = "v.id IN (SELECT n.activity FROM " + FUNDERS + " n WHERE "
                + Narrowed.codes(sql, dimension, column, codes) + ")";
        return codes.contains(Dimension.NOT_YET_ALLOCATED)
                ? "(" + by + " OR v.id NOT IN (SELECT n.activity FROM " + FUNDERS + " n))"
                : by;
    }
}
