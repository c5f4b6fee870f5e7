package org.istmo.reporting.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Adds up parts by the keys of a question. */
class Sums {

    /** {@code counted} is what no decision and no transfer left out. */
    private static final String SUMS =
            "SUM(money) AS money, SUM(CASE WHEN left_out = '' THEN money ELSE 0 END) AS counted, SUM(parts) AS parts,"
                    + " SUM(CASE WHEN left_out = '' THEN parts ELSE 0 END) AS counted_parts";

    /** The same of each row. */
    private static final String ROWS = "money, CASE WHEN left_out = '' THEN money ELSE 0 END AS counted, parts,"
            + " CASE WHEN left_out = '' THEN parts ELSE 0 END AS counted_parts";

    private final Handle handle;
    private final Parts parts;

    Sums(Handle handle, Parts parts) {
        this.handle = handle;
        this.parts = parts;
    }

    /** Keys hold codes as the tables do; in no order, and rows that come to nothing are not there. */
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
        Map<Key, Tally> named = new HashMap<>();
        left.forEach((key, tally) -> named.put(key.with(supported, Dimension.UNALLOCATED), tally));
        return named;
    }

    private Map<Key, Tally> read(Question question) {
        List<Dimension> by = question.by();
        List<String> columns = new ArrayList<>();
        by.stream().filter(dimension -> !dimension.time()).forEach(dimension -> columns.add("k" + columns.size()));
        question.time().ifPresent(time -> columns.add("on_day"));
        Sql sql = new Sql();
        String keys = String.join(", ", columns);
        String text = parts.select(sql, question, by).stream()
                .map(piece ->
                        "SELECT " + (piece.summed() ? ROWS : SUMS) + (keys.isEmpty() ? "" : ", " + keys) + " FROM "
                                + piece.text() + " p" + (keys.isEmpty() || piece.summed() ? "" : " GROUP BY " + keys))
                .collect(Collectors.joining(" UNION ALL "));
        Map<Key, Tally> sums = new HashMap<>();
        SumRow read = new SumRow(question.ofDonors(), by);
        sql.on(handle, text)
                .map((row, context) -> Map.entry(read.key(row), read.tally(row)))
                .forEach(sum -> sums.merge(sum.getKey(), sum.getValue(), Tally::plus));
        return sums;
    }

    private static int supported(Question question) {
        return question.support().map(question.by()::indexOf).orElse(-1);
    }
}
