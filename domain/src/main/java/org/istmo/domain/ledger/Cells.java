package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What a batch adds to the pre-aggregated tables, summed first and written once, in the order of the keys. The offices' latches are held by then, so
 * no other batch writes the same cells.
 */
class Cells {

    private final Map<CellTable, Map<List<Object>, Delta>> deltas = new HashMap<>();

    Cells() {
        CellTables.ALL.forEach(table -> deltas.put(table, new HashMap<>()));
    }

    void add(PostedPart part) {
        deltas.forEach(
                (table, sums) -> table.cells(part, (keys, delta) -> sums.merge(List.copyOf(keys), delta, Delta::plus)));
    }

    void write(Handle handle) {
        CellTables.ALL.forEach(table -> write(handle, table, deltas.getOrDefault(table, Map.of())));
    }

    private static void write(Handle handle, CellTable table, Map<List<Object>, Delta> sums) {
        if (sums.isEmpty()) {
            return;
        }
        List<Map.Entry<List<Object>, Delta>> all = new ArrayList<>(sums.entrySet());
        all.sort(Comparator.comparing(row -> row.getKey().toString()));
        int[] updated = batch(handle, update(table), table, all);
        List<Map.Entry<List<Object>, Delta>> fresh = new ArrayList<>();
        for (int index = 0; index < updated.length; index++) {
            if (updated[index] == 0) {
                fresh.add(all.get(index));
            }
        }
        if (!fresh.isEmpty()) {
            batch(handle, insert(table), table, fresh);
        }
        sums.clear();
    }

    private static String update(CellTable table) {
        return "UPDATE " + table.name() + " SET amount = amount + :amount, usd = usd + :usd,"
                + " without_rate = without_rate + :without, parts = parts + :parts WHERE "
                + table.keys().stream()
                        .map(column -> column + " = :key_" + column)
                        .collect(Collectors.joining(" AND "));
    }

    private static String insert(CellTable table) {
        return "INSERT INTO " + table.name() + " (" + String.join(", ", table.keys())
                + ", amount, usd, without_rate, parts) VALUES ("
                + table.keys().stream().map(column -> ":key_" + column).collect(Collectors.joining(", "))
                + ", :amount, :usd, :without, :parts)";
    }

    private static int[] batch(Handle handle, String sql, CellTable table, List<Map.Entry<List<Object>, Delta>> rows) {
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (Map.Entry<List<Object>, Delta> row : rows) {
                List<String> columns = table.keys();
                for (int index = 0; index < columns.size(); index++) {
                    batch.bind("key_" + columns.get(index), row.getKey().get(index));
                }
                Delta delta = row.getValue();
                batch.bind("amount", delta.amount())
                        .bind("usd", delta.usd())
                        .bind("without", delta.withoutRate())
                        .bind("parts", delta.parts())
                        .add();
            }
            return batch.execute();
        }
    }
}
