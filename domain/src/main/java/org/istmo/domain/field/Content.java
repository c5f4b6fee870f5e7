package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a field can hold: how it is read from what was sent, and how it stands in its table, whose alias in every statement is {@code r}. */
public interface Content {

    /** What was sent; empty when nothing was, or when it was wrong, which is remembered there. */
    Optional<? extends Object> sent(Sent sent, String name);

    /** What the columns of that row hold. */
    @Nullable
    Object read(ResultSet row, String column) throws SQLException;

    /** The columns that it stands in. */
    default List<String> columns(String column) {
        return List.of(column);
    }

    /** What is selected to read it. */
    default String selected(String column) {
        return "r." + column;
    }

    /** The join that reading it takes, if any. */
    default String joined(String column) {
        return "";
    }

    /** What goes into its columns, in their order. */
    default List<@Nullable Object> written(Handle handle, @Nullable Object value) {
        return Collections.singletonList(value);
    }

    /**
     * Holds what was sent against the database, and remembers there what is wrong.
     *
     * @param before what it was; that much is right, even if nobody may choose it any more
     */
    default void judge(Handle handle, Sent sent, String name, Object value, @Nullable Object before) {}
}
