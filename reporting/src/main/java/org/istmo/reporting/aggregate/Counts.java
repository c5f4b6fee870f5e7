package org.istmo.reporting.aggregate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;

/**
 * Distinct counts of activities, and of the people who took part in them. Each row counts what it is about once, so that rows need not add up
 * ({@code rules.md} 5).
 */
class Counts {

    private final Handle handle;
    private final Scope scope;

    Counts(Handle handle, Scope scope) {
        this.handle = handle;
        this.scope = scope;
    }

    /** @param by the keys of the rows; none for the total */
    Map<Key, Tally> of(Question question, List<Dimension> by) {
        Sql sql = new Sql();
        CountedActivities activities = new CountedActivities(sql, question, scope);
        CountKeys keys = new CountKeys(handle, sql, question, by);
        boolean people = question.quantity() == Quantity.PARTICIPANTS;
        String grouped = String.join(", ", keys.names());
        String from =
                String.join(", ", keys.select()) + " FROM " + activities.table() + " x" + keys.joins() + keys.where();
        String first = "CASE WHEN turn = 1 THEN ";
        String text = "SELECT " + (grouped.isEmpty() ? "" : grouped + ", ")
                + (people
                        ? "COALESCE(SUM(" + first + "people ELSE 0 END), 0) AS once, COALESCE(SUM(people), 0) AS each"
                        : "COUNT(" + first + "1 END) AS once, COUNT(*) AS each")
                + ", COUNT(" + first + "1 END) AS activities, COUNT(*) AS all_activities FROM ("
                + (people
                        ? summed(grouped, (keys.repeats() ? "SELECT DISTINCT " : "SELECT ") + from)
                        : "SELECT DISTINCT " + from)
                + ") q" + (grouped.isEmpty() ? "" : " GROUP BY " + grouped);
        Map<Key, Tally> counts = new HashMap<>();
        sql.on(handle, text)
                .map((row, context) -> Map.entry(key(by, row), tally(question, row)))
                .forEach(count -> counts.merge(count.getKey(), count.getValue(), Tally::plus));
        counts.values().removeIf(Tally::nothing);
        return counts;
    }

    /** A row for each of the keys and an activity. */
    private static String summed(String grouped, String rows) {
        String by = (grouped.isEmpty() ? "" : grouped + ", ") + "id";
        return "SELECT " + by + ", MIN(turn) AS turn, SUM(people) AS people FROM (" + rows + ") r GROUP BY " + by;
    }

    /** Activities above the reader's level that would have been looked at. */
    long withheld(Question question) {
        Sql sql = new Sql();
        return sql.on(handle, new CountedActivities(sql, question, scope).withheld())
                .mapTo(Long.class)
                .one();
    }

    private static Key key(List<Dimension> by, ResultSet row) throws SQLException {
        List<String> codes = new ArrayList<>();
        int column = 0;
        for (Dimension dimension : by) {
            codes.add(
                    dimension.time()
                            ? Key.label(dimension, row.getObject("on_day", LocalDate.class))
                            : row.getString("k" + column++));
        }
        return new Key(codes);
    }

    private static Tally tally(Question question, ResultSet row) throws SQLException {
        BigDecimal once = row.getBigDecimal("once");
        BigDecimal each = row.getBigDecimal("each");
        boolean all = question.ofDonors();
        return new Tally(all ? each : once, each, once, row.getLong(all ? "all_activities" : "activities"));
    }
}
