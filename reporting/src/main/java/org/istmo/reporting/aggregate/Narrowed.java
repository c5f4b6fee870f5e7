package org.istmo.reporting.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.activity.Wording;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;

/** The conditions that a question's narrowing comes to in SQL. */
final class Narrowed {

    private Narrowed() {}

    /** @param column holds an empty word, or 0 for an agreement, where there is none */
    static String codes(Sql sql, Dimension dimension, String column, List<String> codes) {
        if (dimension == Dimension.GRANT) {
            String numbers = column + " IN (SELECT g.id FROM agreement g WHERE g.number IN " + sql.list(codes) + ")";
            return codes.contains(Dimension.NOT_YET_ALLOCATED) ? "(" + numbers + " OR " + column + " = 0)" : numbers;
        }
        return column + " IN "
                + sql.list(codes.stream()
                        .map(code -> code.equals(Dimension.NOT_YET_ALLOCATED) ? "" : code)
                        .toList());
    }

    /** Over the activity {@code v}: what is asked of its own words, and the levels that the reader may read. */
    static List<String> activities(Sql sql, Narrowing narrowing, Scope scope) {
        List<String> conditions = asked(sql, narrowing);
        if (scope.sensitivity() != Sensitivity.CONFIDENTIAL) {
            conditions.add("v.sensitivity IN " + sql.list(scope.levels()));
        }
        return conditions;
    }

    /** The same for the activities that are above the reader's level. */
    static List<String> withheld(Sql sql, Narrowing narrowing, Scope scope) {
        List<String> conditions = asked(sql, narrowing);
        conditions.add("v.sensitivity IN " + sql.list(scope.levelsAbove()));
        return conditions;
    }

    private static List<String> asked(Sql sql, Narrowing narrowing) {
        List<String> conditions = new ArrayList<>();
        in(sql, "v.status", narrowing.status(), conditions);
        in(sql, "v.kind", narrowing.kind(), conditions);
        in(sql, "v.stage", narrowing.stage(), conditions);
        in(
                sql,
                "v.sensitivity",
                narrowing.sensitivity().stream().map(Sensitivity::word).toList(),
                conditions);
        narrowing
                .words()
                .ifPresent(text ->
                        Wording.plainWords(text).forEach(word -> conditions.add(holds(sql.bind(like(word))))));
        return conditions;
    }

    private static void in(Sql sql, String column, List<String> codes, List<String> conditions) {
        if (!codes.isEmpty()) {
            conditions.add(column + " IN " + sql.list(codes));
        }
    }

    private static String holds(String like) {
        return "EXISTS (SELECT 1 FROM activity_words w WHERE w.activity = v.id AND w.words LIKE " + like
                + " ESCAPE '!')";
    }

    private static String like(String words) {
        return "%" + words.replaceAll("([!%_])", "!$1") + "%";
    }
}
