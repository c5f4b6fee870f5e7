package org.istmo.reporting.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads the parts of entries that differ, some hundreds of entries' at a time where several that are near each other do; those that the scope leaves. */
final class PartsOfEntries {

    private static final long SPAN = 500;

    private final Handle handle;
    private final Scope scope;
    private Map<Long, List<PartOfEntry>> near = Map.of();
    private long after;
    private long upTo;

    PartsOfEntries(Handle handle, Scope scope) {
        this.handle = handle;
        this.scope = scope;
    }

    /** Asked in the order of the entries. */
    List<PartOfEntry> of(long entry) {
        if (entry <= after || entry > upTo) {
            after = entry - 1;
            upTo = after + SPAN;
            near = read(query("p.entry > :after AND p.entry <= :upTo")
                    .bind("after", after)
                    .bind("upTo", upTo));
        }
        return near.getOrDefault(entry, List.of());
    }

    /** Of some entries wherever they are. */
    Map<Long, List<PartOfEntry>> of(Collection<Long> entries) {
        return entries.isEmpty()
                ? Map.of()
                : read(query("p.entry IN (<entries>)").bindList("entries", List.copyOf(entries)));
    }

    private Query query(String condition) {
        return EngagedEntries.bindAgreements(
                handle.createQuery(PartOfEntry.SELECTED + condition + EngagedEntries.parts(scope)), scope);
    }

    private static Map<Long, List<PartOfEntry>> read(Query query) {
        Map<Long, List<PartOfEntry>> parts = new HashMap<>();
        query.map((row, context) -> PartOfEntry.read(row))
                .forEach(part -> parts.computeIfAbsent(part.entry(), none -> new ArrayList<>())
                        .add(part));
        return parts;
    }
}
