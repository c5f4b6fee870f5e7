package org.istmo.reporting.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of the ledger, as the ledger of transactions has it.
 *
 * @param cells by the names of its columns, in their order; nothing of those that are empty
 * @param parts that it was split into
 * @param reversedBy number of the entry that takes it back
 */
public record LedgerEntry(long id, Map<String, Object> cells, List<EntryPart> parts, Optional<Long> reversedBy) {

    public LedgerEntry {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        parts = List.copyOf(parts);
    }

    /** As text; empty where there is nothing. */
    public String text(String column) {
        return Optional.ofNullable(cells.get(column)).map(Object::toString).orElse("");
    }
}
