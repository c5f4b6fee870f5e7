package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of a few words that the program itself knows the meaning of. */
public record Choice(Set<String> words) implements Content {

    public Choice {
        words = Set.copyOf(words);
    }

    public static Choice of(String... words) {
        return new Choice(Set.of(words));
    }

    @Override
    public Optional<String> sent(Sent sent, String name) {
        return sent.oneOf(name, words);
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
