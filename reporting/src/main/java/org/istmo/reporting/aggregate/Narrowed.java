package org.istmo.reporting.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
            conditions.add("v.sensitivity IN " + sql.list(levels(scope, true)));
        }
        return conditions;
    }

    /** The same for the activities that are above the reader's level. */
    static List<String> withheld(Sql sql, Narrowing narrowing, Scope scope) {
        List<String> conditions = asked(sql, narrowing);
        conditions.add("v.sensitivity IN " + sql.list(levels(scope, false)));
        return conditions;
    }

    private static List<String> asked(Sql sql, Narrowing narrowing) {
        List<String> conditions = new ArrayList<>();
        narrowing.status().ifPresent(status -> conditions.add("v.status = " + sql.bind(status)));
        narrowing.kind().ifPresent(kind -> conditions.add("v.kind = " + sql.bind(kind)));
        narrowing.stage().ifPresent(stage -> conditions.add("v.stage = " + sql.bind(stage)));
        narrowing.sensitivity().ifPresent(level -> conditions.add("v.sensitivity = " + sql.bind(level.word())));
        narrowing.words().ifPresent(words -> conditions.add(words(sql.bind(like(words)))));
        return conditions;
    }

    private static String words(String like) {
        List<String> anywhere = new ArrayList<>();
        for (String column : List.of("identifier", "title_en", "title_es", "description_en", "description_es")) {
            anywhere.add("LOWER(v." + column + ") LIKE " + like + " ESCAPE '!'");
        }
        return "(" + String.join(" OR ", anywhere) + ")";
    }

    private static String like(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    private static List<String> levels(Scope scope, boolean readable) {
        return Arrays.stream(Sensitivity.values())
                .filter(level -> (level.compareTo(scope.sensitivity()) <= 0) == readable)
                .map(Sensitivity::word)
                .toList();
    }
}
