package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole number within bounds. */
public record Whole(long least, long most) implements Content {

    @Override
    public Optional<Long> sent(Sent sent, String name) {
        return sent.whole(name, least, most);
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
