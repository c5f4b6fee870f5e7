package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text of several lines, of at most so many characters. */
public record Lines(int most) implements Content {

    @Override
    public Optional<String> sent(Sent sent, String name) {
        return sent.lines(name, most);
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
