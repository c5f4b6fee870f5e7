package org.istmo.web.activity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An activity as its form reads it: pieces of JSON, in which what is nothing is as good as not there. */
final class ActivityJson {

    private static final String VALUE_DATE = "valueDate";

    private ActivityJson() {}

    /** A field as a text; empty where it is nothing. */
    static String text(@Nullable JsonObject object, String name) {
        JsonValue value = object == null ? null : object.get(name);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value.toString();
        }
        return value instanceof JsonString string
                ? string.getString()
                : value instanceof JsonNumber number ? plain(number.bigDecimalValue()) : "";
    }

    /** A field that is an object; an empty one where it is nothing. */
    static JsonObject object(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject within ? within : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** What an object holds of a list. */
    static JsonArray list(JsonObject object, RowShape shape) {
        return object.get(shape.word()) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    /** An item of a list as the row of its fields. */
    static JsonObject row(RowShape shape, JsonValue item) {
        return shape.bare()
                ? Json.createObjectBuilder().add("code", item).build()
                : item instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Without what is nothing, which nobody says. */
    static JsonObject said(JsonObject object) {
        JsonObjectBuilder said = Json.createObjectBuilder();
        object.forEach((name, value) -> {
            if (value != JsonValue.NULL) {
                said.add(name, value);
            }
        });
        return said.build();
    }

    /** A row without a value date that follows from its date, or from the first day of its period: changed, it does so from another one. */
    static JsonObject dated(JsonObject row) {
        return follows(row) ? Json.createObjectBuilder(row).remove(VALUE_DATE).build() : row;
    }

    private static boolean follows(JsonObject row) {
        String day = text(row, row.containsKey("date") ? "date" : "start");
        return text(row, VALUE_DATE).equals(day);
    }

    /** Whether two lists say the same, be a number written as a text or not, and what is nothing be there or not. */
    static boolean same(JsonArray one, JsonArray other) {
        return normal(one).equals(normal(other));
    }

    private static JsonValue normal(JsonValue value) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder all = Json.createArrayBuilder();
            array.forEach(item -> all.add(normal(item)));
            return all.build();
        }
        if (value instanceof JsonObject object) {
            JsonObjectBuilder all = Json.createObjectBuilder();
            boolean derived = follows(object);
            object.keySet().stream().sorted().forEach(name -> {
                JsonValue field = normal(object.getOrDefault(name, JsonValue.NULL));
                if (!isNothing(field) && !(derived && name.equals(VALUE_DATE))) {
                    all.add(name, field);
                }
            });
            return all.build();
        }
        return value instanceof JsonNumber number ? Json.createValue(plain(number.bigDecimalValue())) : value;
    }

    private static boolean isNothing(JsonValue value) {
        return value == JsonValue.NULL
                || value.equals(JsonValue.EMPTY_JSON_ARRAY)
                || value.equals(JsonValue.EMPTY_JSON_OBJECT)
                || (value instanceof JsonString string && string.getString().isEmpty());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
