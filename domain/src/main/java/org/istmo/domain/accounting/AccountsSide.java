package org.istmo.domain.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the accounts, as it stands.
 *
 * @param key by which it is known again; the document of the ledger's entry that came through it
 * @param line in its file, from 1
 * @param status {@code posted}, {@code kept} or {@code rejected}
 * @param reason why it was rejected, as its reader said it, or empty
 * @param receipt the number of the receipt of its file
 * @param rejection the number of the rejection that it is; null when it is none
 */
public record AccountsSide(
        long id,
        String key,
        String document,
        int line,
        @Nullable LocalDate date,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        String activity,
        String type,
        String description,
        String status,
        String reason,
        long receipt,
        @Nullable Long rejection) {

    boolean rejected() {
        return status.equals(ExportedRows.REJECTED);
    }
}
