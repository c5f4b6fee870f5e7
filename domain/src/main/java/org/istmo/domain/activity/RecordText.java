package org.istmo.domain.activity;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record as JSON, its components in their order: without what is empty, and without the line of a file that it came from. */
final class RecordText {

    /** Kept: whoever asks {@code Json} for a value has the provider looked up anew, which costs a thousand times as much as the value. */
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private static final JsonBuilderFactory JSON = PROVIDER.createBuilderFactory(Map.of());
    private static final String LINE = "line";

    /** What of a kind of record is told; kept, since its components are made anew whenever they are asked for. */
    private static final ClassValue<List<RecordComponent>> TOLD = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(component -> !component.getName().equals(LINE))
                    .toList();
        }
    };

    private RecordText() {}

    static String of(Object element) {
        return value(element).map(JsonValue::toString).orElse("null");
    }

    /** Whether two have the same text, as far as that can be said without making it. */
    static boolean areAlike(Object one, Object other) {
        if (one.getClass() != other.getClass() || !(one instanceof Record told)) {
            return one.equals(other);
        }
        for (RecordComponent component : TOLD.get(one.getClass())) {
            if (!Objects.equals(held(told, component), held((Record) other, component))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<JsonValue> value(Object value) {
        if (value instanceof Record told) {
            JsonValue object = object(told);
            return object.asJsonObject().isEmpty() ? Optional.empty() : Optional.of(object);
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? Optional.empty() : Optional.of(object(map));
        }
        if (value instanceof Collection<?> all) {
            return all.isEmpty() ? Optional.empty() : Optional.of(array(all));
        }
        String text =
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
        return text.isEmpty() ? Optional.empty() : Optional.of(PROVIDER.createValue(text));
    }

    private static JsonValue object(Record told) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (RecordComponent component : TOLD.get(told.getClass())) {
            @Nullable Object value = held(told, component);
            if (value != null) {
                value(value).ifPresent(found -> object.add(component.getName(), found));
            }
        }
        return object.build();
    }

    private static JsonValue object(Map<?, ?> map) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        Map<String, Object> inOrder = new TreeMap<>();
        map.forEach((key, value) -> inOrder.put(key.toString(), value));
        inOrder.forEach((key, value) -> value(value).ifPresent(found -> object.add(key, found)));
        return object.build();
    }

    private static JsonValue array(Collection<?> all) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        all.forEach(element -> value(element).ifPresent(array::add));
        return array.build();
    }

    private static @Nullable Object held(Record told, RecordComponent component) {
        try {
            return component.getAccessor().invoke(told);
        } catch (ReflectiveOperationException notARecordOfOurs) {
            throw new IllegalStateException(component.toString(), notARecordOfOurs);
        }
    }
}
