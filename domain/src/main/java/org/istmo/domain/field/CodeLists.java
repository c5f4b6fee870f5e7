package org.istmo.domain.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The lists of codes that belong to rows, each in its table. */
public final class CodeLists {

    private CodeLists() {}

    /** The codes of that field by the numbers of the rows they belong to. */
    public static Map<Long, List<String>> of(Handle handle, Codes codes, Collection<Long> rows) {
        Map<Long, List<String>> lists = new HashMap<>();
        if (rows.isEmpty()) {
            return lists;
        }
        handle.createQuery("SELECT belongs_to, code FROM " + codes.link()
                        + " WHERE belongs_to IN (<rows>) ORDER BY belongs_to, ordinal")
                .bindList("rows", List.copyOf(rows))
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(one -> lists.computeIfAbsent(one.getKey(), first -> new ArrayList<>())
                        .add(one.getValue()));
        return lists;
    }

    /** Puts these in the stead of those that a row had. */
    public static void write(Handle handle, List<Field> fields, long row, Map<String, Object> values) {
        for (Field field : fields) {
            if (field.content() instanceof Codes codes) {
                clear(handle, codes, row);
                int ordinal = 0;
                for (Object code : values.get(field.name()) instanceof List<?> list ? list : List.of()) {
                    handle.createUpdate("INSERT INTO " + codes.link()
                                    + " (belongs_to, code, ordinal) VALUES (:row, :code, :ordinal)")
                            .bind("row", row)
                            .bind("code", code)
                            .bind("ordinal", ++ordinal)
                            .execute();
                }
            }
        }
    }

    public static void clear(Handle handle, Codes codes, long row) {
        handle.createUpdate("DELETE FROM " + codes.link() + " WHERE belongs_to = :row")
                .bind("row", row)
                .execute();
    }
}
