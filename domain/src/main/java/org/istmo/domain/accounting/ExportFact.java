package org.istmo.domain.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row of an export says, as far as it could be read.
 *
 * @param key by which the row is known again: its document, and its line or which of the document's rows it is
 * @param document its number in the accounts; empty when there is none
 * @param date null when there is none that could be read
 * @param amount as the ledger counts it; null when there is none that could be read
 * @param currency ISO 4217; null when there is none such
 * @param type code of IATI TransactionType; empty when there is none such
 */
record ExportFact(
        String key,
        String document,
        @Nullable LocalDate date,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        String activity,
        String type,
        String grant,
        String budgetLine,
        String costCategory,
        String donor,
        String description) {}
