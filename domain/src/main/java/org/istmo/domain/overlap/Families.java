package org.istmo.domain.overlap;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which offices belong together: a centre to its parent. */
class Families {

    /** Before the family of what another agency does: it is compared with the own activities of whoever keeps it, too. */
    static final String EXTERNAL = "ext:";

    private final Map<String, String> parents = new HashMap<>();

    Families(Handle handle) {
        handle.createQuery("SELECT code, parent FROM office WHERE parent IS NOT NULL")
                .map((row, context) -> Map.entry(row.getString("code"), row.getString("parent")))
                .forEach(entry -> parents.put(entry.getKey(), entry.getValue()));
    }

    /** The office at the top; a code that is no office is its own. */
    String of(String office, boolean external) {
        String top = office;
        for (int steps = 0; steps < parents.size() && parents.containsKey(top); steps++) {
            @Nullable String parent = parents.get(top);
            top = parent == null ? top : parent;
        }
        return external ? EXTERNAL + top : top;
    }
}
