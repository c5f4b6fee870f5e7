package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A code of reference data. One that was retired stays where it is, and is not named anew.
 *
 * @param table of the reference data, with columns {@code code} and {@code retired_on}
 */
public record Code(String table) implements Content {

    private static final int LONGEST = 100;

    @Override
    public Optional<String> sent(Sent sent, String name) {
        return sent.line(name, LONGEST);
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    @Override
    public void judge(Handle handle, Sent sent, String name, Object value, @Nullable Object before) {
        if (!value.equals(before)) {
            isChosen(handle, table, value).ifPresent(detail -> sent.wrong(name, "unknown-code", detail));
        }
    }

    /** What is wrong with choosing a code; empty when nothing is. */
    static Optional<String> isChosen(Handle handle, String table, Object code) {
        Optional<Boolean> retired = handle.createQuery(
                        "SELECT retired_on IS NOT NULL FROM " + table + " WHERE code = :code")
                .bind("code", code)
                .mapTo(Boolean.class)
                .findOne();
        if (retired.isEmpty()) {
            return Optional.of("The reference data has no code '" + code + "' here.");
        }
        return retired.get() ? Optional.of("The code '" + code + "' was retired.") : Optional.empty();
    }
}
