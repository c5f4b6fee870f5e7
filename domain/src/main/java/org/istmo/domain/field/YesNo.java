package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
public record YesNo() implements Content {

    @Override
    public Optional<Boolean> sent(Sent sent, String name) {
        return sent.yesOrNo(name);
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        boolean yes = row.getBoolean(column);
        return row.wasNull() ? null : yes;
    }
}
