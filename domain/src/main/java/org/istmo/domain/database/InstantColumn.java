package org.istmo.domain.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A moment in a TIMESTAMP WITH TIME ZONE column; the persistence provider would store an Instant as a serialised object. Of the two drivers one reads
 * such a column as OffsetDateTime, the other as Timestamp.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof OffsetDateTime withOffset ? withOffset.toInstant() : ((Timestamp) column).toInstant();
    }
}
