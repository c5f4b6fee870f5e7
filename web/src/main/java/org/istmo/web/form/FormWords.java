package org.istmo.web.form;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a form holds, written down so that it can be shown again: JSON, each field with its values; and the address that it is shown at once it comes back. */
public final class FormWords {

    /** Marks a form that came back after its session was over: in its address and in itself. */
    public static final String AWAY = "away";

    /** Names of fields that are none of the form's own. */
    private static final List<String> NOT_OF_THE_FORM =
            List.of("page", "primefaces.nonce", FilledRows.MORE, NestedRows.LESS, "sent", FormWords.AWAY);

    private FormWords() {}

    public static String of(FilledForm form) {
        JsonObjectBuilder words = Json.createObjectBuilder();
        new TreeMap<>(form.values()).forEach((name, values) -> {
            if (!NOT_OF_THE_FORM.contains(name)) {
                words.add(name, Json.createArrayBuilder(values));
            }
        });
        return words.build().toString();
    }

    public static FilledForm read(String words) {
        try (JsonReader reader = Json.createReader(new StringReader(words))) {
            JsonObject object = reader.readObject();
            Map<String, List<String>> values = new TreeMap<>();
            for (String name : object.keySet()) {
                JsonArray all = object.getJsonArray(name);
                values.put(
                        name,
                        all.getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList());
            }
            return FilledForm.holding(values);
        }
    }

    /** The address of a page on which a form stands that came back. */
    public static String marked(String page, String action) {
        String bare = unmarked(page);
        return bare + (bare.indexOf('?') < 0 ? "?" : "&") + AWAY + "="
                + URLEncoder.encode(action, StandardCharsets.UTF_8) + "#" + AWAY;
    }

    /** The address of that page for whoever let go of the form. */
    public static String unmarked(String page) {
        String address = page.replaceFirst("#.*", "");
        int query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        String asked = Arrays.stream(address.substring(query + 1).split("&", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith(AWAY + "="))
                .collect(Collectors.joining("&"));
        return address.substring(0, query) + (asked.isEmpty() ? "" : "?" + asked);
    }
}
