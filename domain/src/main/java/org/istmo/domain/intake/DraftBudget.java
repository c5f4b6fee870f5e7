package org.istmo.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An IATI budget.
 *
 * @param type code of IATI BudgetType: 1 original, 2 revised
 * @param status code of IATI BudgetStatus: 1 indicative, 2 committed
 * @param value in {@code currency} (ISO 4217)
 */
public record DraftBudget(
        String type,
        String status,
        LocalDate start,
        LocalDate end,
        BigDecimal value,
        String currency,
        LocalDate valueDate) {}
