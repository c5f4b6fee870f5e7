package org.istmo.domain.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What is added to one cell.
 *
 * @param key in the order of the table's keys
 */
record CellChange(List<Object> key, Delta delta) {

    /** @return the place after the last value that was bound */
    int bindKey(PreparedStatement statement, int from) throws SQLException {
        int place = from;
        for (Object column : key) {
            if (column instanceof LocalDate day) {
                statement.setObject(place++, day);
            } else if (column instanceof Long number) {
                statement.setLong(place++, number);
            } else {
                statement.setString(place++, column.toString());
            }
        }
        return place;
    }

    /** @return the place after the last value that was bound */
    int bindDelta(PreparedStatement statement, int from) throws SQLException {
        statement.setBigDecimal(from, delta.amount());
        statement.setBigDecimal(from + 1, delta.usd());
        statement.setLong(from + 2, delta.withoutRate());
        statement.setLong(from + 3, delta.parts());
        return from + 4;
    }
}
