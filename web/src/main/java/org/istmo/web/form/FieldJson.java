package org.istmo.web.form;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.istmo.domain.field.ActivityName;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.field.Codes;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Sum;
import org.jspecify.annotations.Nullable;

/** What fields hold, as JSON; a field that holds nothing is null, and a list of codes is empty. */
public final class FieldJson {

    /** Kept, since {@code Json} looks it up anew for each value. */
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private FieldJson() {}

    /** Adds the fields in their order. */
    public static void add(JsonObjectBuilder object, List<Field> fields, Map<String, Object> values) {
        for (Field field : fields) {
            Object value = values.get(field.name());
            object.add(
                    field.name(),
                    value == null && field.content() instanceof Codes ? JsonValue.EMPTY_JSON_ARRAY : of(value));
        }
    }

    public static JsonValue of(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Bilingual words) {
            return PROVIDER.createObjectBuilder()
                    .add("en", of(words.en()))
                    .add("es", of(words.es()))
                    .build();
        }
        if (value instanceof Sum sum) {
            return PROVIDER.createObjectBuilder()
                    .add("amount", money(sum.amount()))
                    .add("currency", sum.currency())
                    .build();
        }
        if (value instanceof ActivityName name) {
            return PROVIDER.createObjectBuilder()
                    .add("office", name.office())
                    .add("identifier", name.identifier())
                    .build();
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = PROVIDER.createArrayBuilder();
            list.forEach(item -> array.add(of(item)));
            return array.build();
        }
        return plain(value);
    }

    private static JsonValue plain(Object value) {
        if (value instanceof Long number) {
            return PROVIDER.createValue(number);
        }
        if (value instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof BigDecimal number) {
            return PROVIDER.createValue(number.toPlainString());
        }
        if (value instanceof OffsetDateTime at) {
            return PROVIDER.createValue(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
        }
        return PROVIDER.createValue(value.toString());
    }

    /** With two decimals at least, and as many more as it has. */
    private static String money(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return (bare.scale() < 2 ? bare.setScale(2) : bare).toPlainString();
    }
}
