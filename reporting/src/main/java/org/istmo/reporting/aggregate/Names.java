package org.istmo.reporting.aggregate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the codes of rows are called, and the numbers that agreements are known by outside. All of it is read in one statement. */
class Names {

    private static final Text UNALLOCATED = new Text("Unallocated", "Sin asignar");
    private static final Text NOT_YET = new Text("Not yet allocated", "Aún sin asignar");

    /** Key, code and names; the tables of reference data are short and read whole. */
    private static final Map<Dimension, String> TABLES = Map.of(
            Dimension.OFFICE, "code AS k, code, name_en AS en, name_es AS es FROM office",
            Dimension.COUNTRY, "code AS k, code, name_en AS en, name_es AS es FROM place",
            Dimension.THEME, "code AS k, code, name_en AS en, name_es AS es FROM theme",
            Dimension.TREATY, "code AS k, code, name_en AS en, name_es AS es FROM treaty",
            Dimension.FRAMEWORK, "code AS k, code, name_en AS en, name_es AS es FROM framework",
            Dimension.DONOR, "code AS k, code, name AS en, name AS es FROM donor WHERE code IN ",
            Dimension.GRANT, "CAST(id AS VARCHAR) AS k, number, title AS en, title AS es FROM agreement WHERE id IN ");

    private static final String NOBODY = Dimension.NOT_YET_ALLOCATED;

    /**
     * A name.
     *
     * @param key as the cells have it
     * @param code as people know it
     */
    private record Named(Dimension dimension, String key, String code, Text text) {}

    private final List<Dimension> by;
    private final Set<Key> rows;
    private final Map<Dimension, Map<String, Named>> named = new EnumMap<>(Dimension.class);

    /** @param rows with the codes that tables hold */
    Names(Handle handle, List<Dimension> by, Set<Key> rows) {
        this.by = by;
        this.rows = rows;
        List<Dimension> dimensions =
                by.stream().filter(dimension -> !dimension.time()).toList();
        if (!dimensions.isEmpty() && !rows.isEmpty()) {
            read(handle, dimensions);
        }
    }

    private void read(Handle handle, List<Dimension> dimensions) {
        Sql sql = new Sql();
        String text = dimensions.stream()
                .map(dimension -> "SELECT " + dimension.ordinal() + " AS dimension, " + TABLES.get(dimension)
                        + (dimension.ofDonors() ? list(sql, dimension) : ""))
                .collect(Collectors.joining(" UNION ALL "));
        Dimension[] all = Dimension.values();
        sql.on(handle, text)
                .map((row, context) -> new Named(
                        all[row.getInt(1)],
                        row.getString(2),
                        row.getString(3),
                        new Text(row.getString(4), row.getString(5))))
                .forEach(name -> named.computeIfAbsent(name.dimension(), none -> new HashMap<>())
                        .put(name.key(), name));
    }

    private String list(Sql sql, Dimension dimension) {
        List<Object> codes = new ArrayList<>();
        codes(dimension).forEach(code -> codes.add(dimension == Dimension.GRANT ? Long.valueOf(code) : code));
        return sql.list(codes);
    }

    /** The codes of a row as people know them. */
    List<String> known(Key key) {
        List<String> codes = new ArrayList<>(by.size());
        for (int index = 0; index < by.size(); index++) {
            codes.add(known(by.get(index), key.codes().get(index)));
        }
        return codes;
    }

    private String known(Dimension dimension, String code) {
        if (!dimension.ofDonors()) {
            return code;
        }
        Named name = of(dimension, code);
        return name != null ? name.code() : code.isEmpty() || dimension == Dimension.GRANT ? NOBODY : code;
    }

    /** By dimension and code, of the codes that are there. */
    Map<Dimension, Map<String, Text>> all() {
        Map<Dimension, Map<String, Text>> names = new LinkedHashMap<>();
        for (Dimension dimension : by) {
            if (!dimension.time() && !rows.isEmpty()) {
                names.put(dimension, names(dimension));
            }
        }
        return names;
    }

    private Map<String, Text> names(Dimension dimension) {
        Map<String, Text> names = new TreeMap<>();
        for (String code : codes(dimension)) {
            Named name = of(dimension, code);
            String known = known(dimension, code);
            if (name != null) {
                names.put(known, name.text());
            } else if (known.equals(NOBODY)) {
                names.put(known, NOT_YET);
            } else if (dimension.supported() && known.equals(Dimension.UNALLOCATED)) {
                names.put(known, UNALLOCATED);
            }
        }
        return names;
    }

    private @Nullable Named of(Dimension dimension, String code) {
        return named.getOrDefault(dimension, Map.of()).get(code);
    }

    private Set<String> codes(Dimension dimension) {
        int index = by.indexOf(dimension);
        Set<String> codes = new HashSet<>();
        rows.forEach(key -> codes.add(key.codes().get(index)));
        return codes;
    }
}
