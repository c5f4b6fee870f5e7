package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A record of another register, by its number. */
public record RecordReference(String table) implements Content {

    @Override
    public Optional<Long> sent(Sent sent, String name) {
        return sent.whole(name, 1, Long.MAX_VALUE / 10);
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    @Override
    public void judge(Handle handle, Sent sent, String name, Object value, @Nullable Object before) {
        boolean known = handle.createQuery("SELECT id FROM " + table + " WHERE id = :id")
                .bind("id", value)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        if (!known) {
            sent.wrong(name, "unknown-record", "There is no such record.");
        }
    }
}
