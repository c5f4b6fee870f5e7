package org.istmo.domain.accounting;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a mapping says.
 *
 * @param posts whether the rows come into the ledger; otherwise they only stand for the accounts when both are reconciled
 * @param skipped rows that are left aside
 */
public record MappingTerms(
        boolean posts, Layout layout, Map<MappedField, MappedColumn> columns, List<SkippedRows> skipped) {

    public MappingTerms {
        EnumMap<MappedField, MappedColumn> copy = new EnumMap<>(MappedField.class);
        copy.putAll(columns);
        columns = Collections.unmodifiableMap(copy);
        skipped = List.copyOf(skipped);
    }
}
