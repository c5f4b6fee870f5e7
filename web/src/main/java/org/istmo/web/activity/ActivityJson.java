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

/** An activity as the API answers it, as its form reads it. */
final class ActivityJson {

    private ActivityJson() {}

    /** A field as a text; empty where it is nothing. */
    static String text(@Nullable JsonObject object, String name) {
        JsonValue value = object == null ? null : object.get(name);
        return value instanceof JsonString string
                ? string.getString()
                : value instanceof JsonNumber number ? plain(number.bigDecimalValue()) : "";
    }

    /** What an activity has of a section; an article is named by one code, as the API takes it too. */
    static JsonArray rows(JsonObject activity, ActivitySection section) {
        JsonValue all = activity.get(section.word());
        if (!(all instanceof JsonArray array)) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        if (section != ActivitySection.ARTICLES) {
            return array;
        }
        JsonArrayBuilder articles = Json.createArrayBuilder();
        for (JsonObject one : array.getValuesAs(JsonObject.class)) {
            articles.add(Json.createObjectBuilder()
                    .add("code", text(one, "treaty") + " " + text(one, "article"))
                    .add("percentage", text(one, "percentage")));
        }
        return articles.build();
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
            boolean derived = text(object, "valueDate").equals(text(object, "date"));
            object.keySet().stream().sorted().forEach(name -> {
                JsonValue field = normal(object.getOrDefault(name, JsonValue.NULL));
                boolean nothing = field == JsonValue.NULL || field.equals(JsonValue.EMPTY_JSON_ARRAY);
                if (!nothing && !(derived && name.equals("valueDate"))) {
                    all.add(name, field);
                }
            });
            return all.build();
        }
        return value instanceof JsonNumber number ? Json.createValue(plain(number.bigDecimalValue())) : value;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
