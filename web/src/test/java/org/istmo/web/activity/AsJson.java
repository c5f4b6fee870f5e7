package org.istmo.web.activity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Views as the server writes them: a record's components by their names, null ones too. */
final class AsJson {

    private AsJson() {}

    static JsonObject object(Record view) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (RecordComponent component : view.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                object.add(component.getName(), value(component.getAccessor().invoke(view)));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return object.build();
    }

    private static JsonValue value(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Record view) {
            return object(view);
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(item -> array.add(value(item)));
            return array.build();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((name, item) -> object.add(String.valueOf(name), value(item)));
            return object.build();
        }
        if (value instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Number number
                ? Json.createValue(new BigDecimal(number.toString()))
                : Json.createValue(value.toString());
    }
}
