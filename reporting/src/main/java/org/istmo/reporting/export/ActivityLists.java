package org.istmo.reporting.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What activities have several of, for a range of them. */
record ActivityLists(Handle handle, Scope scope, long after, long upTo) {

    /** What stands in the list for a row. */
    interface Word {
        @Nullable
        String of(ResultSet row) throws SQLException;
    }

    /** The code alone, of rows of activity and code. */
    static final Word CODE = row -> row.getString(2);

    /** {@code MX=60}, as an import takes it, of rows of activity, code and share in percent. */
    static final Word SHARE = row ->
            row.getString(2) + "=" + row.getBigDecimal(3).stripTrailingZeros().toPlainString();

    /**
     * Lists by activity.
     *
     * @param text a query over {@code :after} and {@code :upTo} whose first column is the activity
     */
    Map<Long, Codes> of(String text, Word word) {
        Map<Long, Codes> all = new HashMap<>();
        Query query = handle.createQuery(text);
        if (text.contains(":engagedFrom")) {
            EngagedEntries.bind(query, scope);
        } else if (text.contains("<engaged>")) {
            EngagedEntries.bindAgreements(query, scope);
        }
        query.bind("after", after)
                .bind("upTo", upTo)
                .map((row, context) -> {
                    Codes codes = all.computeIfAbsent(row.getLong(1), none -> new Codes());
                    codes.add(word.of(row));
                    return codes;
                })
                .forEach(codes -> {});
        return all;
    }
}
