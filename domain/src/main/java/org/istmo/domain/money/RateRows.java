package org.istmo.domain.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The book of rates over one connection. */
class RateRows {

    static final RowMapper<ExchangeRate> RATE = (row, context) -> new ExchangeRate(
            row.getLong("id"),
            row.getString("currency"),
            row.getObject("effective", LocalDate.class),
            row.getInt("version"),
            row.getBigDecimal("units_per_usd"),
            row.getString("source"));

    private static final int BATCH = 1_000;

    private final Handle handle;

    RateRows(Handle handle) {
        this.handle = handle;
    }

    boolean isEmpty() {
        return handle.createQuery("SELECT count(*) FROM exchange_rate")
                        .mapTo(Long.class)
                        .one()
                == 0;
    }

    /** The newest versions of a currency's rates, by the day from which they hold. */
    Map<LocalDate, ExchangeRate> newest(String currency) {
        Map<LocalDate, ExchangeRate> newest = new HashMap<>();
        handle.createQuery("SELECT id, currency, effective, version, units_per_usd, source FROM exchange_rate"
                        + " WHERE currency = :currency ORDER BY effective, version")
                .bind("currency", currency)
                .map(RATE)
                .forEach(rate -> newest.put(rate.effective(), rate));
        return newest;
    }

    /** The newest version of the SDR's rate of that very day, when it is from that source. */
    Optional<BigDecimal> sdrPerDollar(LocalDate day, String source) {
        return handle.createQuery("SELECT id, currency, effective, version, units_per_usd, source FROM exchange_rate"
                        + " WHERE currency = :sdr AND effective = :day ORDER BY version DESC LIMIT 1")
                .bind("sdr", CrossRates.SDR)
                .bind("day", day)
                .map(RATE)
                .findOne()
                .filter(rate -> rate.source().equals(source))
                .map(ExchangeRate::unitsPerUsd);
    }

    void insert(List<RateLine> lines, Map<RateLine, Integer> versions, OffsetDateTime now) {
        Numbers numbers = new Numbers(handle);
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO exchange_rate (id, currency, effective, version, units_per_usd, source, loaded_at)"
                        + " VALUES (:id, :currency, :effective, :version, :units, :source, :now)")) {
            for (RateLine line : lines) {
                batch.bind("id", numbers.next())
                        .bind("currency", line.currency())
                        .bind("effective", line.date())
                        .bind("version", versions.getOrDefault(line, 1))
                        .bind("units", line.number())
                        .bind("source", line.source())
                        .bind("now", now)
                        .add();
                if (batch.size() == BATCH) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
