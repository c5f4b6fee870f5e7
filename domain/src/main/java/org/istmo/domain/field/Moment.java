package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something was done here. It is never sent; one that is sent back is passed over. */
public record Moment() implements Content {

    @Override
    public Optional<OffsetDateTime> sent(Sent sent, String name) {
        return Optional.empty();
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
