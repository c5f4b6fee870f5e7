package org.istmo.reporting.aggregate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The values of a statement that is put together from pieces: each is bound, none is written into the text. */
class Sql {

    private final Map<String, Object> bound = new LinkedHashMap<>();

    /** How the text names the value. */
    String bind(Object value) {
        String name = "v" + bound.size();
        bound.put(name, value);
        return ":" + name;
    }

    /** A list for {@code IN}. */
    String list(List<?> values) {
        return values.stream().map(this::bind).collect(Collectors.joining(", ", "(", ")"));
    }

    Query on(Handle handle, String text) {
        Query query = handle.createQuery(text);
        bound.forEach(query::bind);
        return query;
    }
}
