package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A list that comes in pages. */
final class Pages {

    private Pages() {}

    static List<JsonNode> all(Caller caller, String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = caller.get(path + (path.contains("?") ? "&" : "?") + "limit=500" + after)
                    .expect(200)
                    .json();
            page.path("items").forEach(items::add);
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        return items;
    }
}
