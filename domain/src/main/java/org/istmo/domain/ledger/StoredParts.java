package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;

/** The parts of entries as they are stored, with what they support. */
final class StoredParts {

    private StoredParts() {}

    /** By entry, in their order. */
    static Map<Long, List<Part>> of(Handle handle, Collection<Long> entries) {
        Map<Long, List<Part>> parts = new HashMap<>();
        Chunks.of(entries).forEach(ids -> read(handle, ids, parts));
        return parts;
    }

    private static void read(Handle handle, List<Long> ids, Map<Long, List<Part>> parts) {
        Map<String, List<Support>> supports = supports(handle, ids);
        handle.createQuery("SELECT entry, part, place, theme, donor, agreement, left_out, amount, usd FROM allocation"
                        + " WHERE entry IN (<ids>) ORDER BY entry, part")
                .bindList("ids", ids)
                .map((row, context) -> parts.computeIfAbsent(row.getLong("entry"), id -> new ArrayList<>())
                        .add(new Part(
                                row.getString("place"),
                                row.getString("theme"),
                                row.getString("donor"),
                                row.getObject("agreement", Long.class),
                                LeftOut.of(row.getString("left_out")),
                                row.getBigDecimal("amount"),
                                row.getBigDecimal("usd"),
                                supports.getOrDefault(row.getLong("entry") + "." + row.getInt("part"), List.of()))))
                .list();
    }

    private static Map<String, List<Support>> supports(Handle handle, List<Long> ids) {
        Map<String, List<Support>> supports = new HashMap<>();
        handle.createQuery("SELECT entry, part, scheme, code, article, amount, usd FROM support"
                        + " WHERE entry IN (<ids>) ORDER BY entry, part, scheme, code, article")
                .bindList("ids", ids)
                .map((row, context) -> supports.computeIfAbsent(
                                row.getLong("entry") + "." + row.getInt("part"), id -> new ArrayList<>())
                        .add(new Support(
                                row.getString("scheme"),
                                row.getString("code"),
                                row.getString("article"),
                                row.getBigDecimal("amount"),
                                row.getBigDecimal("usd"))))
                .list();
        return supports;
    }
}
