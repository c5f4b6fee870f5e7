package org.istmo.reporting.aggregate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads rows of sums: {@code money, counted, parts, counted_parts}, then a column for each key that is no time, then {@code on_day} if one is. */
class SumRow {

    private static final int FIRST_KEY = 5;

    private final boolean ofDonors;
    private final List<Dimension> by;
    private final int day;
    private final Map<Dimension, Map<LocalDate, String>> labels = new EnumMap<>(Dimension.class);

    SumRow(boolean ofDonors, List<Dimension> by) {
        this.ofDonors = ofDonors;
        this.by = by;
        this.day = FIRST_KEY
                + (int) by.stream().filter(dimension -> !dimension.time()).count();
    }

    Key key(ResultSet row) throws SQLException {
        List<String> codes = new ArrayList<>(by.size());
        int column = FIRST_KEY;
        for (Dimension dimension : by) {
            codes.add(
                    dimension.time() ? label(dimension, row.getObject(day, LocalDate.class)) : row.getString(column++));
        }
        return new Key(codes);
    }

    /** Sums over no parts at all are nothing. */
    Tally tally(ResultSet row) throws SQLException {
        BigDecimal money = row.getBigDecimal(1);
        BigDecimal counted = row.getBigDecimal(2);
        if (money == null) {
            return Tally.NOTHING;
        }
        return ofDonors
                ? new Tally(money, money, counted, row.getLong(3))
                : new Tally(counted, money, counted, row.getLong(4));
    }

    private String label(Dimension time, LocalDate on) {
        return labels.computeIfAbsent(time, none -> new HashMap<>()).computeIfAbsent(on, one -> Key.label(time, one));
    }
}
