package org.istmo.reporting.render.document;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The layouts of a report type's tables, from {@code reports/<type>/tables.json}: a list of columns by name of layout. */
public final class Layouts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Map<String, Layout> layouts = new LinkedHashMap<>();

    private Layouts(Map<String, List<Layout.LayoutColumn>> columns) {
        columns.forEach((name, its) -> layouts.put(name, new Layout(name, its)));
    }

    /** @throws IllegalStateException when the type has none */
    public static Layouts of(String reportType) {
        return at("/reports/" + reportType + "/tables.json");
    }

    /** Those of the tables that every report has. */
    public static Layouts common() {
        return at("/paper/tables.json");
    }

    private static Layouts at(String path) {
        try (InputStream in = Layouts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no layouts at " + path);
            }
            return read(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException("layouts at " + path, unreadable);
        }
    }

    /** From the content of such a file. */
    public static Layouts read(InputStream in) throws IOException {
        return new Layouts(JSON.readValue(in, new com.fasterxml.jackson.core.type.TypeReference<>() {}));
    }

    /** In the order of the file. */
    public List<Layout> all() {
        return List.copyOf(layouts.values());
    }

    /** @throws IllegalArgumentException when there is no layout of that name */
    public Layout named(String name) {
        Layout layout = layouts.get(name);
        if (layout == null) {
            throw new IllegalArgumentException("no layout " + name);
        }
        return layout;
    }
}
