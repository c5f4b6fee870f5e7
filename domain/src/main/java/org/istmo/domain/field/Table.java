package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * A table by its fields: the statements that read and write it.
 *
 * @param name of the table; its alias in what is selected is {@code r}
 */
public record Table(String name, List<Field> fields) {

    public Table {
        fields = List.copyOf(fields);
    }

    /** @param rest conditions, order and bounds */
    public Query select(Handle handle, String rest) {
        String selected = fields.stream()
                .map(field -> field.content().selected(field.column()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return handle.createQuery("SELECT " + selected + joined() + rest);
    }

    /** How many rows {@link #select} would find. */
    public Query count(Handle handle, String where) {
        return handle.createQuery("SELECT count(*)" + joined() + where);
    }

    private String joined() {
        return " FROM " + name + " r"
                + fields.stream()
                        .map(field -> field.content().joined(field.column()))
                        .collect(Collectors.joining())
                + " ";
    }

    /** What a row of {@link #select} holds, but for lists of codes. */
    public Map<String, Object> read(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = field.content().read(row, field.column());
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    public void insert(Handle handle, Map<String, Object> values) {
        insert(handle, values, "");
    }

    /** Whether it was inserted: false when there is one of that key. */
    public boolean insertUnlessThere(Handle handle, Map<String, Object> values) {
        return insert(handle, values, " ON CONFLICT DO NOTHING") > 0;
    }

    private int insert(Handle handle, Map<String, Object> values, String rest) {
        Map<String, @Nullable Object> columns = columns(handle, fields, values);
        String names = String.join(", ", columns.keySet());
        String binds = columns.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        return bound(
                        handle.createUpdate("INSERT INTO " + name + " (" + names + ") VALUES (" + binds + ")" + rest),
                        columns)
                .execute();
    }

    /** @param key the fields that the row is known by; they do not change */
    public void update(Handle handle, List<Field> key, Map<String, Object> values) {
        List<Field> others = new ArrayList<>(fields);
        others.removeAll(key);
        Map<String, @Nullable Object> columns = columns(handle, others, values);
        Map<String, @Nullable Object> known = columns(handle, key, values);
        String set = columns.keySet().stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        String where =
                known.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(" AND "));
        bound(bound(handle.createUpdate("UPDATE " + name + " SET " + set + " WHERE " + where), columns), known)
                .execute();
    }

    private static Map<String, @Nullable Object> columns(
            Handle handle, List<Field> fields, Map<String, Object> values) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (Field field : fields) {
            List<String> names = field.content().columns(field.column());
            List<@Nullable Object> written = field.content().written(handle, values.get(field.name()));
            for (int index = 0; index < names.size(); index++) {
                columns.put(names.get(index), written.get(index));
            }
        }
        return columns;
    }

    private static Update bound(Update update, Map<String, @Nullable Object> columns) {
        columns.forEach((column, value) -> update.bind(column, value));
        return update;
    }
}
