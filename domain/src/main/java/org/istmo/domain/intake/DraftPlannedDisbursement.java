package org.istmo.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An IATI planned-disbursement.
 *
 * @param type code of IATI BudgetType, possibly empty
 * @param value in {@code currency} (ISO 4217)
 */
public record DraftPlannedDisbursement(
        String type,
        LocalDate start,
        @Nullable LocalDate end,
        BigDecimal value,
        String currency,
        LocalDate valueDate,
        DraftParty provider,
        DraftParty receiver) {}
