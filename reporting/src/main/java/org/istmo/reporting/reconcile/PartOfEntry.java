package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.reporting.aggregate.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A part that an entry was split into, as the ledger's own table has it: what a report may have counted of the entry, whatever the row says.
 *
 * @param donor empty when it is not yet allocated, as is {@code grant}, an agreement's number
 * @param usd null without a rate
 * @param leftOut why it is not in consolidated figures; empty when it is
 */
record PartOfEntry(
        long entry,
        String place,
        String theme,
        String donor,
        String grant,
        BigDecimal amount,
        @Nullable BigDecimal usd,
        String leftOut) {

    /** The columns of a row that hold all codes of its parts. */
    static final Set<String> COLUMNS = Set.of("grant", "donor", "country", "theme");

    /** Over {@code allocation p} and its {@code agreement g}. */
    static final String SELECTED =
            "SELECT p.entry, p.place, p.theme, COALESCE(p.donor, ''), COALESCE(g.number, ''), p.amount, p.usd, p.left_out"
                    + " FROM allocation p LEFT JOIN agreement g ON g.id = p.agreement WHERE ";

    static PartOfEntry read(ResultSet row) throws SQLException {
        return new PartOfEntry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getString(8));
    }

    /** What a column that is of parts says of this one. */
    String code(String column) {
        return switch (column) {
            case "grant" -> grant;
            case "donor" -> donor;
            case "country" -> place;
            case "theme" -> theme;
            default -> throw new IllegalArgumentException(column);
        };
    }

    /** Whether a filter's country, theme, donor and agreement take it; reports are held against no filter of treaties and frameworks. */
    boolean isTaken(ActivityFilter filter) {
        return isAmong(filter.of(By.COUNTRY), place)
                && isAmong(filter.of(By.THEME), theme)
                && isAmong(filter.of(By.DONOR), donor)
                && isAmong(filter.of(By.GRANT), grant);
    }

    private static boolean isAmong(List<String> wanted, String code) {
        return wanted.isEmpty() || wanted.contains(code.isEmpty() ? Dimension.NOT_YET_ALLOCATED : code);
    }
}
