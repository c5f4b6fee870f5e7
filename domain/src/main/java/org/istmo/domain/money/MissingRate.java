package org.istmo.domain.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A day on which money moved in a currency that has no rate: the amount stands in its own currency and in no dollar total.
 *
 * @param entries how many
 * @param offices codes of the offices whose they are
 */
public record MissingRate(String currency, LocalDate date, long entries, BigDecimal amount, List<String> offices) {

    public MissingRate {
        offices = List.copyOf(offices);
    }
}
