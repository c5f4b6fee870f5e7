package org.istmo.reporting.reversal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/** Reads how a report counted an entry. */
final class CountedRows {

    private static final String DIMENSIONS = Arrays.stream(Dimension.values())
            .map(dimension -> ", " + dimension.column() + " AS d_" + dimension.word())
            .collect(Collectors.joining());

    private static final String ROWS = "SELECT l.part, l.measure, l.currency AS transacted, l.amount, l.usd, l.counted"
            + DIMENSIONS + " FROM lineage l JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
            + " JOIN entry e ON e.id = l.entry WHERE l.report = :report AND l.entry = :entry ORDER BY l.part";

    private CountedRows() {}

    /** By part. */
    static List<CountedRow> of(Handle handle, long report, long entry) {
        return handle.createQuery(ROWS)
                .bind("report", report)
                .bind("entry", entry)
                .map((row, context) -> row(row))
                .list();
    }

    private static CountedRow row(ResultSet row) throws SQLException {
        Map<Dimension, String> of = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            of.put(dimension, row.getString("d_" + dimension.word()).trim());
        }
        Map<FigureKey.Way, BigDecimal> values = new EnumMap<>(FigureKey.Way.class);
        for (FigureKey.Way way : FigureKey.Way.values()) {
            BigDecimal value = row.getBigDecimal(way.column());
            if (value != null) {
                values.put(way, value);
            }
        }
        return new CountedRow(
                row.getInt("part"),
                Measure.of(row.getString("measure")).orElseThrow(),
                row.getString("transacted"),
                values,
                of);
    }
}
