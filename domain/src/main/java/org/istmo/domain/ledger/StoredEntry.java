package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry as it stands in the ledger, read to be reversed. */
record StoredEntry(
        long id,
        String type,
        LocalDate date,
        LocalDate postingMonth,
        String currency,
        BigDecimal amount,
        @Nullable String donor,
        @Nullable Long agreement,
        String fingerprint,
        List<Part> parts) {

    StoredEntry {
        parts = List.copyOf(parts);
    }
}
