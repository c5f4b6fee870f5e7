package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** An agreement with a donor, by its number. */
public record AgreementReference() implements Content {

    @Override
    public Optional<String> sent(Sent sent, String name) {
        return sent.line(name, 100);
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        return row.getString(column + "_number");
    }

    @Override
    public String selected(String column) {
        return "g_" + column + ".number AS " + column + "_number";
    }

    @Override
    public String joined(String column) {
        return " LEFT JOIN agreement g_" + column + " ON g_" + column + ".id = r." + column;
    }

    @Override
    public List<@Nullable Object> written(Handle handle, @Nullable Object value) {
        return Collections.singletonList(
                value == null ? null : row(handle, value).orElseThrow());
    }

    @Override
    public void judge(Handle handle, Sent sent, String name, Object value, @Nullable Object before) {
        if (row(handle, value).isEmpty()) {
            sent.wrong(name, "unknown-agreement", "There is no agreement " + value + ".");
        }
    }

    private static Optional<Long> row(Handle handle, Object number) {
        return handle.createQuery("SELECT id FROM agreement WHERE number = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .findOne();
    }
}
