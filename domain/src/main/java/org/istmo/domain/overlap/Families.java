package org.istmo.domain.overlap;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which offices belong together: a centre to its parent. */
class Families {

    /** Before the family of what another agency does: it is compared with the own activities of whoever keeps it, too. */
    static final String EXTERNAL = "ext:";

    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> all = new TreeSet<>();

    Families(Handle handle) {
        handle.createQuery("SELECT code, COALESCE(parent, '') AS parent FROM office")
                .map((row, context) -> Map.entry(row.getString("code"), row.getString("parent")))
                .forEach(entry -> parents.put(entry.getKey(), entry.getValue()));
        List<String> offices = List.copyOf(parents.keySet());
        parents.values().removeIf(String::isEmpty);
        for (String office : offices) {
            all.add(of(office, false));
            all.add(of(office, true));
        }
    }

    /** Every family that there may be activities of. */
    Set<String> all() {
        return Collections.unmodifiableSet(all);
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
