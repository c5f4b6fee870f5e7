package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who did something here, by the name that they sign in with. It is written from the {@link Reader} who asked, never sent. */
public record AccountReference() implements Content {

    @Override
    public Optional<String> sent(Sent sent, String name) {
        return sent.line(name, 120);
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        return row.getString(column + "_name");
    }

    @Override
    public String selected(String column) {
        return "u_" + column + ".name AS " + column + "_name";
    }

    @Override
    public String joined(String column) {
        return " LEFT JOIN account u_" + column + " ON u_" + column + ".id = r." + column;
    }

    @Override
    public List<@Nullable Object> written(Handle handle, @Nullable Object value) {
        return Collections.singletonList(
                value == null
                        ? null
                        : handle.createQuery("SELECT id FROM account WHERE name = :name")
                                .bind("name", value)
                                .mapTo(Long.class)
                                .one());
    }
}
