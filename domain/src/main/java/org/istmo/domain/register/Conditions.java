package org.istmo.domain.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.domain.field.ActivityReference;
import org.istmo.domain.field.AgreementReference;
import org.istmo.domain.field.Codes;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.RecordReference;
import org.istmo.domain.field.Words;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jdbi.v3.core.statement.Query;

/** The conditions of a list: what its filters and the reader's level leave of it. */
class Conditions {

    private static final int LONGEST = 1_000;

    private final RecordKind kind;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> binds = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();

    /** @throws Invalid when there is no such filter, or when one says what it cannot mean */
    Conditions(RecordKind kind, Map<String, String> filters, OfficeDays days) {
        this.kind = kind;
        new TreeMap<>(filters).forEach((name, text) -> {
            if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
                throw new Invalid("?" + name, "no-text", "It cannot be looked for.");
            }
            filter(name, text, days);
        });
    }

    /** The conditions, with the levels that are looked at. */
    String where(Set<Sensitivity> levels) {
        List<String> all = new ArrayList<>(conditions);
        all.add(
                levels.isEmpty()
                        ? "1 = 0"
                        : "r.sensitivity IN ("
                                + String.join(
                                        ", ",
                                        levels.stream()
                                                .map(level -> "'" + level.word() + "'")
                                                .sorted()
                                                .toList())
                                + ")");
        return "WHERE " + String.join(" AND ", all);
    }

    void bind(Query query) {
        binds.forEach((name, value) -> query.bind(name, value));
        lists.forEach((name, values) -> query.bindList(name, List.copyOf(values)));
    }

    private void filter(String name, String text, OfficeDays days) {
        if (name.equals("q") && !kind.words().isEmpty()) {
            words(text);
        } else if (name.equals(FollowUp.OVERDUE)
                && kind.parts().stream().anyMatch(part -> part.followUp().isPresent())) {
            overdue(text, days);
        } else if (name.equals(RecordKind.OFFICE)) {
            equal("r.office", name, text);
        } else {
            String field = kind.filters().get(name);
            if (field == null) {
                throw new Invalid("?" + name, "unknown-filter", "This list has no such filter.");
            }
            by(name, kind.field(field).orElseThrow(), text);
        }
    }

    private void by(String name, Field field, String text) {
        if (name.equals("from") || name.equals("to")) {
            conditions.add("r." + field.column() + (name.equals("from") ? " >= :" : " <= :") + name);
            binds.put(name, day(name, text));
        } else if (field.content() instanceof Codes codes) {
            conditions.add("EXISTS (SELECT 1 FROM " + codes.link() + " l WHERE l.belongs_to = r.id AND l.code = :"
                    + name + ")");
            binds.put(name, text);
        } else if (field.content() instanceof ActivityReference) {
            equal("a_" + field.column() + ".identifier", name, text);
        } else if (field.content() instanceof AgreementReference agreement) {
            equal(agreement.known(field.column()), name, text);
        } else if (field.content() instanceof RecordReference) {
            conditions.add("r." + field.column() + " = :" + name);
            binds.put(name, number(name, text));
        } else {
            equal("r." + field.column(), name, text);
        }
    }

    private void equal(String column, String name, String text) {
        conditions.add(column + " = :" + name);
        binds.put(name, text);
    }

    private void words(String text) {
        List<String> any = new ArrayList<>();
        for (String word : kind.words()) {
            Field field = kind.field(word).orElseThrow();
            List<String> columns = field.content() instanceof Words
                    ? field.content().columns(field.column())
                    : List.of(field.column());
            columns.forEach(column -> any.add("LOWER(r." + column + ") LIKE :q ESCAPE '!'"));
        }
        conditions.add("(" + String.join(" OR ", any) + ")");
        binds.put(
                "q",
                "%"
                        + text.toLowerCase(Locale.ROOT)
                                .replace("!", "!!")
                                .replace("%", "!%")
                                .replace("_", "!_")
                        + "%");
    }

    private void overdue(String text, OfficeDays days) {
        if (!text.equals("true")) {
            throw new Invalid("?" + FollowUp.OVERDUE, "no-boolean", "It is true or left out.");
        }
        List<String> late = new ArrayList<>();
        days.byDay().forEach((day, offices) -> {
            String number = String.valueOf(late.size());
            late.add("(p.deadline < :day" + number + " AND p.office IN (<offices" + number + ">))");
            binds.put("day" + number, day);
            lists.put("offices" + number, offices);
        });
        List<String> any = new ArrayList<>();
        for (Part part : kind.parts()) {
            part.followUp()
                    .ifPresent(followUp -> any.add("EXISTS (SELECT 1 FROM " + part.table()
                            + " p WHERE p.belongs_to = r.id AND p.status NOT IN ("
                            + String.join(
                                    ", ",
                                    followUp.over().stream()
                                            .map(word -> "'" + word + "'")
                                            .sorted()
                                            .toList())
                            + ") AND (" + String.join(" OR ", late) + "))"));
        }
        conditions.add("(" + String.join(" OR ", any) + ")");
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new Invalid("?" + name, "no-date", "Not a date such as 2023-12-31.");
        }
    }

    private static Long number(String name, String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException noNumber) {
            throw new Invalid("?" + name, "no-number", "Not a number.");
        }
    }

    /** The levels that are open to somebody who sees up to this one. */
    static Set<Sensitivity> upTo(Sensitivity highest) {
        return Arrays.stream(Sensitivity.values())
                .filter(level -> level.compareTo(highest) <= 0)
                .collect(Collectors.toSet());
    }

    /** Those that are not. */
    static Set<Sensitivity> above(Sensitivity highest) {
        return Arrays.stream(Sensitivity.values())
                .filter(level -> level.compareTo(highest) > 0)
                .collect(Collectors.toSet());
    }
}
