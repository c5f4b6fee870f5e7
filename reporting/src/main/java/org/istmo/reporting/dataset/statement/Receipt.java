package org.istmo.reporting.dataset.statement;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Income of a day in a currency.
 *
 * @param counted in the agreement's currency at the rate of the day; null where there was none
 */
public record Receipt(
        LocalDate day, Amount transacted, @Nullable Amount counted) {}
