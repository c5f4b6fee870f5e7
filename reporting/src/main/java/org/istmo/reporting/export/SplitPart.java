package org.istmo.reporting.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A part that an entry was split into.
 *
 * @param grant number of the agreement
 * @param usd 2 decimals; null without a rate
 * @param leftOut why it is not in consolidated figures; empty when it is
 */
record SplitPart(
        long entry,
        int part,
        String place,
        String theme,
        @Nullable String donor,
        @Nullable String grant,
        BigDecimal amount,
        @Nullable BigDecimal usd,
        String leftOut) {

    private static final String ALL =
            "SELECT p.entry, p.part, p.place, p.theme, p.donor, g.number, p.amount, p.usd, p.left_out FROM allocation p"
                    + " LEFT JOIN agreement g ON g.id = p.agreement WHERE p.entry > :after AND p.entry <= :upTo";

    /** Those of a range of entries that the scope leaves, by entry. */
    static List<SplitPart> of(Handle handle, Scope scope, long after, long upTo) {
        String text = ALL + EngagedEntries.parts(scope) + " ORDER BY p.entry, p.part";
        return EngagedEntries.bindAgreements(handle.createQuery(text), scope)
                .bind("after", after)
                .bind("upTo", upTo)
                .map((row, context) -> read(row))
                .list();
    }

    private static SplitPart read(ResultSet row) throws SQLException {
        return new SplitPart(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getString(9));
    }
}
