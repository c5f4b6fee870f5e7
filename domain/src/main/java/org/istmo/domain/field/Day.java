package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date. */
public record Day() implements Content {

    @Override
    public Optional<LocalDate> sent(Sent sent, String name) {
        return sent.date(name);
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
