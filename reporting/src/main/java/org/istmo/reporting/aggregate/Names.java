package org.istmo.reporting.aggregate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;

/** What the codes of rows are called, and the numbers that agreements are known by outside. */
class Names {

    private static final Text UNALLOCATED = new Text("Unallocated", "Sin asignar");
    private static final Text NOT_YET = new Text("Not yet allocated", "Aún sin asignar");

    private static final Map<Dimension, String> TABLES = Map.of(
            Dimension.OFFICE, "office",
            Dimension.COUNTRY, "place",
            Dimension.THEME, "theme",
            Dimension.TREATY, "treaty",
            Dimension.FRAMEWORK, "framework");

    private final Handle handle;

    Names(Handle handle) {
        this.handle = handle;
    }

    /** The rows with the codes that people know. */
    Map<Key, Tally> known(List<Dimension> by, Map<Key, Tally> rows) {
        if (by.stream().noneMatch(Dimension::ofDonors)) {
            return rows;
        }
        int grant = by.indexOf(Dimension.GRANT);
        Map<String, String> numbers = grant < 0 ? Map.of() : numbers(codes(grant, rows));
        Map<Key, Tally> known = new TreeMap<>();
        rows.forEach((key, tally) -> known.put(known(by, key, numbers), tally));
        return known;
    }

    private static Key known(List<Dimension> by, Key key, Map<String, String> numbers) {
        String[] codes = key.codes().toArray(String[]::new);
        for (int index = 0; index < codes.length; index++) {
            if (by.get(index) == Dimension.GRANT) {
                codes[index] = numbers.getOrDefault(codes[index], Dimension.NOT_YET_ALLOCATED);
            } else if (by.get(index) == Dimension.DONOR && codes[index].isEmpty()) {
                codes[index] = Dimension.NOT_YET_ALLOCATED;
            }
        }
        return new Key(List.of(codes));
    }

    /** By dimension and code, of the codes that are there. */
    Map<Dimension, Map<String, Text>> of(List<Dimension> by, Map<Key, Tally> rows) {
        Map<Dimension, Map<String, Text>> names = new LinkedHashMap<>();
        for (int index = 0; index < by.size(); index++) {
            Dimension dimension = by.get(index);
            if (!dimension.time() && !rows.isEmpty()) {
                names.put(dimension, names(dimension, codes(index, rows)));
            }
        }
        return names;
    }

    private Map<String, Text> names(Dimension dimension, Set<String> codes) {
        Sql sql = new Sql();
        String table = TABLES.get(dimension);
        String list = sql.list(List.copyOf(codes));
        String text = table != null
                ? "SELECT code, name_en, name_es FROM " + table + " WHERE code IN " + list
                : dimension == Dimension.DONOR
                        ? "SELECT code, name, name FROM donor WHERE code IN " + list
                        : "SELECT number, title, title FROM agreement WHERE number IN " + list;
        Map<String, Text> names = new TreeMap<>();
        sql.on(handle, text)
                .map((row, context) -> Map.entry(row.getString(1), new Text(row.getString(2), row.getString(3))))
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        if (codes.contains(Dimension.UNALLOCATED)) {
            names.put(Dimension.UNALLOCATED, UNALLOCATED);
        }
        if (codes.contains(Dimension.NOT_YET_ALLOCATED)) {
            names.put(Dimension.NOT_YET_ALLOCATED, NOT_YET);
        }
        return names;
    }

    private Map<String, String> numbers(Set<String> ids) {
        Sql sql = new Sql();
        String list = sql.list(ids.stream().map(Long::valueOf).toList());
        Map<String, String> numbers = new TreeMap<>();
        sql.on(handle, "SELECT id, number FROM agreement WHERE id IN " + list)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(number -> numbers.put(number.getKey(), number.getValue()));
        return numbers;
    }

    private static Set<String> codes(int index, Map<Key, Tally> rows) {
        Set<String> codes = new TreeSet<>();
        rows.keySet().forEach(key -> codes.add(key.codes().get(index)));
        return codes;
    }
}
