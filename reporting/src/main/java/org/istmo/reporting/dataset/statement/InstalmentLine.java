package org.istmo.reporting.dataset.statement;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Amount;
import org.jspecify.annotations.Nullable;

/**
 * An instalment as it was agreed.
 *
 * @param condition empty when there is none
 * @param received when, as the agreement's file says; null while it is not
 * @param reference of its document in the accounting system; may be empty
 */
public record InstalmentLine(
        @Nullable LocalDate due,
        String condition,
        Amount amount,
        @Nullable LocalDate received,
        String reference) {}
