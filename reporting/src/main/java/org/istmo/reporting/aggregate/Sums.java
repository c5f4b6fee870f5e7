package org.istmo.reporting.aggregate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Adds up parts by the keys of a question. */
class Sums {

    private final Handle handle;
    private final Parts parts;

    Sums(Handle handle, Parts parts) {
        this.handle = handle;
        this.parts = parts;
    }

    /** Keys hold codes as the tables do; rows that come to nothing are not there. */
    Map<Key, Tally> of(Question question) {
        int supported = supported(question);
        boolean whole = question.narrowing().dimensions().stream().noneMatch(Dimension::supported);
        Map<Key, Tally> sums = read(question);
        if (supported >= 0 && whole) {
            sums.putAll(unallocated(question, supported, sums));
        }
        sums.values().removeIf(Tally::nothing);
        return sums;
    }

    /** What no share of a treaty or framework was taken of, so that the rows still add up to all the money. */
    private Map<Key, Tally> unallocated(Question question, int supported, Map<Key, Tally> taken) {
        List<Dimension> others = new ArrayList<>(question.by());
        others.remove(supported);
        Map<Key, Tally> left = read(question.by(others));
        taken.forEach((key, tally) -> left.computeIfPresent(key.without(supported), (whole, all) -> all.less(tally)));
        left.values().removeIf(Tally::noMoney);
        Map<Key, Tally> named = new TreeMap<>();
        left.forEach((key, tally) -> named.put(key.with(supported, Dimension.UNALLOCATED), tally));
        return named;
    }

    private Map<Key, Tally> read(Question question) {
        List<Dimension> by = question.by();
        List<String> columns = new ArrayList<>();
        by.stream().filter(dimension -> !dimension.time()).forEach(dimension -> columns.add("k" + columns.size()));
        question.time().ifPresent(time -> columns.add("on_day"));
        columns.add("left_out");
        String keys = String.join(", ", columns);
        Sql sql = new Sql();
        String text = "SELECT " + keys + ", SUM(money) AS money, SUM(parts) AS parts FROM "
                + parts.select(sql, question, by) + " p GROUP BY " + keys;
        Map<Key, Tally> sums = new TreeMap<>();
        sql.on(handle, text)
                .map((row, context) -> Map.entry(key(by, row), tally(question, row)))
                .forEach(sum -> sums.merge(sum.getKey(), sum.getValue(), Tally::plus));
        return sums;
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
        BigDecimal money = row.getBigDecimal("money");
        return LeftOut.of(row.getString("left_out")).tally(question.ofDonors(), money, row.getLong("parts"));
    }

    private static int supported(Question question) {
        return question.support().map(question.by()::indexOf).orElse(-1);
    }
}
