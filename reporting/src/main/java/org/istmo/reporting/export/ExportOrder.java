package org.istmo.reporting.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.istmo.domain.activity.ActivityFilter;

/**
 * Which rows of which ledger are asked for.
 *
 * @param asked the filter as it was asked, by the parameters' names
 */
public record ExportOrder(ExportedLedger ledger, LedgerFilter filter, Map<String, String> asked) {

    /** By what activities are filtered by. */
    public ExportOrder(ExportedLedger ledger, ActivityFilter filter, Map<String, String> asked) {
        this(ledger, LedgerFilter.of(filter), asked);
    }

    public ExportOrder {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }
}
