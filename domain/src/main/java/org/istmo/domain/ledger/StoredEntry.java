package org.istmo.domain.ledger;

import java.time.LocalDate;
import org.istmo.domain.office.OfficeCode;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the ledger.
 *
 * @param rate the number of the exchange rate's row that it was converted by
 * @param fingerprint over its facts
 * @param allocatedAs over its allocation
 */
record StoredEntry(
        long id,
        long activity,
        OfficeCode office,
        String way,
        String document,
        LocalDate postingMonth,
        @Nullable Long rate,
        String fingerprint,
        String allocatedAs,
        Facts facts) {}
