package org.istmo.domain.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An entry of the ledger that stands.
 *
 * @param entry its number
 * @param way how it came in
 * @param activity the identifier of its activity
 */
public record LedgerSide(
        long entry,
        String way,
        String document,
        LocalDate date,
        BigDecimal amount,
        String currency,
        String activity,
        String type,
        String description) {}
