package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.istmo.domain.money.Decimals;

/**
 * A part of the amount that the donor pays at a time.
 *
 * @param due when, if a day was agreed
 * @param condition on what, if one was agreed, such as the acceptance of a report
 * @param currency ISO 4217; it may be another than the agreement's
 * @param receivedOn when it came in
 * @param reference the number of its document in the accounting system
 */
public record Instalment(
        Optional<LocalDate> due,
        String condition,
        String currency,
        BigDecimal amount,
        Optional<LocalDate> receivedOn,
        String reference) {

    public Instalment {
        amount = Decimals.plain(amount);
    }
}
