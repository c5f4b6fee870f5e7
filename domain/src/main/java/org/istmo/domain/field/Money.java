package org.istmo.domain.field;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.validation.Codelist;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** An amount that is not negative, {@code NUMERIC(38,6)}, and its currency beside it. */
public record Money() implements Content {

    @Override
    public Optional<Sum> sent(Sent sent, String name) {
        return sent.within(name).flatMap(within -> {
            within.knowsOnly(Set.of("amount", "currency"));
            Optional<BigDecimal> amount = within.decimal("amount", 24, 6);
            Optional<String> currency = within.line("currency", 3);
            if (amount.isEmpty()) {
                within.missing("amount");
            } else if (amount.get().signum() < 0) {
                within.wrong("amount", "out-of-range", "It is not negative.");
            }
            if (currency.isEmpty()) {
                within.missing("currency");
            } else if (!Codelist.CURRENCY.holds(currency.get())) {
                within.wrong("currency", "unknown-currency", "ISO 4217 has no such currency.");
            }
            return amount.isPresent() && currency.isPresent()
                    ? Optional.of(new Sum(amount.get(), currency.get()))
                    : Optional.empty();
        });
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Sum(amount, row.getString(column + "_currency"));
    }

    @Override
    public List<String> columns(String column) {
        return List.of(column, column + "_currency");
    }

    @Override
    public String selected(String column) {
        return "r." + column + ", r." + column + "_currency";
    }

    @Override
    public List<@Nullable Object> written(Handle handle, @Nullable Object value) {
        return value instanceof Sum sum ? Arrays.asList(sum.amount(), sum.currency()) : Arrays.asList(null, null);
    }
}
