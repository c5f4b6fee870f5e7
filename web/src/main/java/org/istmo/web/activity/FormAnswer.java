package org.istmo.web.activity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.UnaryOperator;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.intake.DraftDocument;

/** An answer of the API as a form holds it: each thing once, and as it was said, so that what is sent back of it unchanged says the same. */
final class FormAnswer {

    private static final String DIMENSIONS = "dimensions";

    private FormAnswer() {}

    /**
     * The answer without what it says twice: an article by one code, no total beside the list that holds it, of a document its own level, which an answer
     * raises to the activity's, no value date that follows from another, dimensions as a list in the order of their names, and words that stand for both languages in
     * the one they are in, so that a change of them is one of both.
     *
     * @param answer the activity as the API answers it
     */
    static JsonObject of(JsonObject answer, Activity activity) {
        JsonObject whole =
                each(each(documents(answer, activity), "articles", FormAnswer::article), "results", FormAnswer::result);
        for (String dated : List.of("transactions", "budgets", "plannedDisbursements")) {
            whole = each(whole, dated, ActivityJson::dated);
        }
        return titled(whole);
    }

    private static JsonObject article(JsonObject article) {
        return Json.createObjectBuilder()
                .add("code", ActivityJson.text(article, "treaty") + " " + ActivityJson.text(article, "article"))
                .add("percentage", ActivityJson.text(article, "percentage"))
                .build();
    }

    private static JsonObject result(JsonObject result) {
        return each(titled(result), "indicators", FormAnswer::indicator);
    }

    private static JsonObject indicator(JsonObject indicator) {
        JsonObject one = each(titled(without(indicator, "baseline")), "baselines", FormAnswer::measured);
        return each(one, "periods", FormAnswer::period);
    }

    private static JsonObject period(JsonObject period) {
        JsonObject one = without(period, "target", "actual");
        return each(each(one, "targets", FormAnswer::measured), "actuals", FormAnswer::measured);
    }

    private static JsonObject measured(JsonObject measurement) {
        JsonObject named = ActivityJson.object(measurement, DIMENSIONS);
        JsonArrayBuilder dimensions = Json.createArrayBuilder();
        named.keySet().stream()
                .sorted()
                .forEach(name -> dimensions.add(
                        Json.createObjectBuilder().add("name", name).add("value", named.getString(name))));
        return with(saidOnce(measurement, "comment"), DIMENSIONS, dimensions.build());
    }

    private static JsonObject titled(JsonObject object) {
        return saidOnce(saidOnce(object, "title"), "description");
    }

    /** What an answer tells in both languages alike, since its words tell neither, is left in English alone. */
    private static JsonObject saidOnce(JsonObject object, String name) {
        JsonObject words = ActivityJson.object(object, name);
        String english = ActivityJson.text(words, "en");
        if (english.isEmpty() || !english.equals(ActivityJson.text(words, "es"))) {
            return object;
        }
        return with(object, name, without(words, "es"));
    }

    private static JsonObject documents(JsonObject answer, Activity activity) {
        List<DraftDocument> said = ActivityView.list(activity.said().contents().documents());
        JsonArray shown = array(answer, "documents");
        JsonArrayBuilder documents = Json.createArrayBuilder();
        for (int index = 0; index < shown.size(); index++) {
            JsonObject document = titled(without(shown.getJsonObject(index), "sensitivity"));
            String own = said.get(index).sensitivity();
            documents.add(own == null ? document : with(document, "sensitivity", Json.createValue(own)));
        }
        return with(answer, "documents", documents.build());
    }

    private static JsonObject each(JsonObject object, String list, UnaryOperator<JsonObject> change) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        array(object, list).getValuesAs(JsonObject.class).forEach(item -> items.add(change.apply(item)));
        return with(object, list, items.build());
    }

    private static JsonArray array(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static JsonObject with(JsonObject object, String name, JsonValue value) {
        return Json.createObjectBuilder(object).add(name, value).build();
    }

    private static JsonObject without(JsonObject object, String... names) {
        JsonObjectBuilder less = Json.createObjectBuilder(object);
        for (String name : names) {
            less.remove(name);
        }
        return less.build();
    }
}
