package org.istmo.domain.field;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decimal of at most so many digits before the point and after it. */
public record Decimal(int integerDigits, int decimals) implements Content {

    @Override
    public Optional<BigDecimal> sent(Sent sent, String name) {
        return sent.decimal(name, integerDigits, decimals);
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
