package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A row of another table, which people know by what one of its columns holds. */
abstract class NamedRow implements Content {

    private final String table;
    private final String known;
    private final int longest;

    /**
     * @param known the column that people know a row by
     * @param longest characters of it
     */
    NamedRow(String table, String known, int longest) {
        this.table = table;
        this.known = known;
        this.longest = longest;
    }

    @Override
    public Optional<String> sent(Sent sent, String name) {
        return sent.line(name, longest);
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        return row.getString(column + "_" + known);
    }

    @Override
    public String selected(String column) {
        return known(column) + " AS " + column + "_" + known;
    }

    @Override
    public String joined(String column) {
        return " LEFT JOIN " + table + " " + alias(column) + " ON " + alias(column) + ".id = r." + column;
    }

    @Override
    public List<@Nullable Object> written(Handle handle, @Nullable Object value) {
        return Collections.singletonList(
                value == null ? null : number(handle, value).orElseThrow());
    }

    /** The number of the row that is known so. */
    Optional<Long> number(Handle handle, Object name) {
        return handle.createQuery("SELECT id FROM " + table + " WHERE " + known + " = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .findOne();
    }

    /** What it is known by, of the row that a column refers to. */
    public String known(String column) {
        return alias(column) + "." + known;
    }

    private String alias(String column) {
        return table + "_of_" + column;
    }
}
