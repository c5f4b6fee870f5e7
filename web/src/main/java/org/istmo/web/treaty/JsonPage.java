package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.istmo.web.paging.Page;

/** A page of objects as JSON, to which more can be added. */
final class JsonPage {

    private JsonPage() {}

    static JsonObjectBuilder of(Page<JsonObject> page) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(items::add);
        return Json.createObjectBuilder()
                .add("items", items)
                .add("next", page.next() == null ? JsonValue.NULL : Json.createValue(page.next()));
    }
}
