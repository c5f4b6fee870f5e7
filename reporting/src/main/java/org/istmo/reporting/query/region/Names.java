package org.istmo.reporting.query.region;

import java.util.LinkedHashMap;
import java.util.Map;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.lineage.Dimension;
import org.jdbi.v3.core.Handle;

/** What codes are called, in the order that reports list them. */
public final class Names {

    private static final Text NOT_YET = new Text("Not yet allocated", "Aún sin asignar");

    private Names() {}

    public static Map<String, Text> of(Handle handle, Dimension dimension) {
        Map<String, Text> names = new LinkedHashMap<>();
        handle.createQuery("SELECT " + select(dimension))
                .map((row, context) -> Map.entry(row.getString(1), text(row.getString(2), row.getString(3))))
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        if (dimension == Dimension.DONOR || dimension == Dimension.GRANT) {
            names.put("", NOT_YET);
        }
        return names;
    }

    /** Offices before their centres; themes as the offices order them; anything else by its English name. */
    private static String select(Dimension dimension) {
        return switch (dimension) {
            case OFFICE ->
                "code, name_en, name_es FROM office ORDER BY COALESCE(parent, code), CASE WHEN parent IS NULL THEN 0 ELSE 1 END, code";
            case COUNTRY -> "code, name_en, name_es FROM place ORDER BY name_en, code";
            case THEME -> "code, name_en, name_es FROM theme ORDER BY ordinal, code";
            case DONOR -> "code, name, name_es FROM donor ORDER BY name, code";
            case GRANT ->
                "CAST(id AS VARCHAR(20)), number || ' ' || title, number || ' ' || CASE WHEN title_es = '' THEN title ELSE title_es END"
                        + " FROM agreement ORDER BY number";
            default -> throw new IllegalArgumentException(dimension.word());
        };
    }

    /** A text that exists in one language only stands in both. */
    public static Text text(String en, String es) {
        return new Text(en.isBlank() ? es : en, es.isBlank() ? en : es);
    }
}
