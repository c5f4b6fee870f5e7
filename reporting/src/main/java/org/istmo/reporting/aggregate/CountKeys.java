package org.istmo.reporting.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where the keys of distinct counts come from: an activity has a row for each of its countries, themes, funders and so on that are asked for. */
class CountKeys {

    /** The day that people took part: their own, or else the activity's. */
    private static final String HELD = "COALESCE(t.held_on, x.since, x.until)";

    private final Sql sql;
    private final Question question;
    private final List<Dimension> by;
    private final boolean people;
    private final List<String> columns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private final List<String> where = new ArrayList<>();

    CountKeys(Handle handle, Sql sql, Question question, List<Dimension> by) {
        this.sql = sql;
        this.question = question;
        this.by = by;
        this.people = question.quantity() == Quantity.PARTICIPANTS;
        if (people) {
            joinPeople();
        }
        by.stream().filter(dimension -> !dimension.time()).forEach(this::key);
        question.by(by).time().ifPresent(time -> day(handle, time));
    }

    /** The keys, as they are computed. */
    List<String> columns() {
        return columns;
    }

    /** The same by name. */
    List<String> names() {
        return names;
    }

    /** Whether the same people may have several rows of the same keys: a donor funds an activity by several agreements, and a treaty has several articles. */
    boolean repeats() {
        return by.stream().anyMatch(dimension -> dimension.ofDonors() || dimension == Dimension.TREATY);
    }

    /** Everything that is counted over. */
    List<String> select() {
        List<String> all = new ArrayList<>(columns);
        all.add("x.id AS id, x.turn AS turn");
        if (people) {
            all.add("t.ordinal AS ordinal, t.people AS people");
        }
        return all;
    }

    String joins() {
        return joins.toString();
    }

    String where() {
        return where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where);
    }

    private void joinPeople() {
        joins.append(" JOIN activity_participants t ON t.activity = x.id");
        question.span().from().ifPresent(from -> held(">=", sql.bind(from)));
        question.span().to().ifPresent(to -> held("<=", sql.bind(to)));
        List<String> countries = question.narrowing().of(Dimension.COUNTRY);
        if (!countries.isEmpty()) {
            where.add("(t.country IS NULL OR t.country IN " + sql.list(countries) + ")");
        }
    }

    /** What says another day of its own is left out before its activity is looked at. */
    private void held(String than, String day) {
        where.add("(t.held_on IS NULL OR t.held_on " + than + " " + day + ")");
        where.add(HELD + " " + than + " " + day);
    }

    private void key(Dimension dimension) {
        String column = column(dimension);
        String name = "k" + names.size();
        columns.add(column + " AS " + name);
        names.add(name);
        List<String> codes = question.narrowing().of(dimension);
        if (!codes.isEmpty()) {
            where.add(Narrowed.codes(sql, dimension, column, codes));
        }
    }

    private String column(Dimension dimension) {
        return switch (dimension) {
            case OFFICE -> "x.office";
            case COUNTRY -> country();
            case THEME -> joined("activity_theme", "h", "theme", "'unclassified'");
            case DONOR, GRANT -> funder(dimension);
            case TREATY -> joined("activity_article", "r", "treaty", "'" + Dimension.UNALLOCATED + "'");
            case FRAMEWORK -> joined("activity_framework", "w", "framework", "'" + Dimension.UNALLOCATED + "'");
            case MONTH, QUARTER, YEAR -> throw new IllegalArgumentException(dimension.word());
        };
    }

    private String country() {
        joins.append(" LEFT JOIN activity_place o ON o.activity = x.id");
        if (people) {
            joins.append(" AND t.country IS NULL");
            return "COALESCE(t.country, o.place, 'unspecified')";
        }
        return "COALESCE(o.place, 'unspecified')";
    }

    private String joined(String table, String alias, String column, String otherwise) {
        joins.append(" LEFT JOIN %s %s ON %s.activity = x.id".formatted(table, alias, alias));
        return "COALESCE(" + alias + "." + column + ", " + otherwise + ")";
    }

    /** Donor and agreement come from one row, so that an agreement stands with its own donor. */
    private String funder(Dimension dimension) {
        boolean first = by.stream().filter(Dimension::ofDonors).findFirst().equals(Optional.of(dimension));
        if (first) {
            joins.append(" LEFT JOIN " + CountedActivities.FUNDERS + " u ON u.activity = x.id");
        }
        return dimension == Dimension.DONOR ? "COALESCE(u.donor, '')" : "COALESCE(u.agreement, 0)";
    }

    private void day(Handle handle, Dimension time) {
        if (people) {
            columns.add("CAST(DATE_TRUNC('month', " + HELD + ") AS DATE) AS on_day");
            where.add(HELD + " IS NOT NULL");
        } else {
            columns.add("d.since AS on_day");
            joins.append(" JOIN " + Pieces.of(handle, question.span(), time).table(sql)
                    + " d ON COALESCE(x.since, x.until) <= d.until" + " AND (x.until IS NULL OR x.until >= d.since)");
        }
        names.add("on_day");
    }
}
