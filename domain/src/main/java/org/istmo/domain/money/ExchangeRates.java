package org.istmo.domain.money;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The dated rates, as one batch of postings looks them up: each asked of the database once. */
public class ExchangeRates {

    private final Handle handle;
    private final Map<String, Optional<ExchangeRate>> known = new HashMap<>();

    public ExchangeRates(Handle handle) {
        this.handle = handle;
    }

    /** The newest rate of the currency that is effective on that day, in its newest version; empty when there is none: never a guess. */
    public Optional<ExchangeRate> effectiveOn(LocalDate day, String currency) {
        return known.computeIfAbsent(currency + day, key -> find(day, currency));
    }

    private Optional<ExchangeRate> find(LocalDate day, String currency) {
        return handle.createQuery(
                        "SELECT id, currency, effective, version, units_per_usd, source FROM exchange_rate"
                                + " WHERE currency = :currency AND effective <= :day ORDER BY effective DESC, version DESC LIMIT 1")
                .bind("currency", currency)
                .bind("day", day)
                .map((row, context) -> new ExchangeRate(
                        row.getLong("id"),
                        row.getString("currency"),
                        row.getObject("effective", LocalDate.class),
                        row.getInt("version"),
                        row.getBigDecimal("units_per_usd"),
                        row.getString("source")))
                .findOne();
    }
}
