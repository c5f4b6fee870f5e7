package org.istmo.domain.accounting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of exports as they are kept, over one connection. Of those with one key the newest stands. */
class ExportRows {

    /** That no newer row has the key of the row {@code x}. */
    static final String STANDS =
            " NOT EXISTS (SELECT 1 FROM export_row y WHERE y.mapping = x.mapping AND y.row_key = x.row_key AND y.id > x.id)";

    private static final String INSERT =
            "INSERT INTO export_row (id, mapping, receipt, row_key, line, document, on_date, amount, currency, activity, type,"
                    + " description, status, reason, rejection, digest) VALUES (:id, :mapping, :receipt, :key, :line, :document, :date,"
                    + " :amount, :currency, :activity, :type, :description, :status, :reason, :rejection, :digest)";

    private final Handle handle;
    private final Numbers numbers;

    ExportRows(Handle handle) {
        this.handle = handle;
        this.numbers = new Numbers(handle);
    }

    /**
     * A row to keep.
     *
     * @param rejection which of its receipt's rejections it is; null when it is none
     */
    record Kept(
            ReadRow read,
            String status,
            String reason,
            @Nullable Integer rejection,
            String digest) {}

    /** The digests of the rows that stand, by their keys. */
    Map<String, String> standing(long mapping, List<String> keys) {
        Map<String, String> digests = new HashMap<>();
        if (keys.isEmpty()) {
            return digests;
        }
        handle.createQuery(
                        "SELECT x.row_key, x.digest FROM export_row x WHERE x.mapping = :mapping AND x.row_key IN (<keys>) AND"
                                + STANDS)
                .bind("mapping", mapping)
                .bindList("keys", new ArrayList<>(keys))
                .map((row, context) -> Map.entry(row.getString("row_key"), row.getString("digest")))
                .forEach(row -> digests.put(row.getKey(), row.getValue()));
        return digests;
    }

    void insert(long mapping, long receipt, List<Kept> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            for (Kept kept : rows) {
                ExportFact fact = kept.read().fact();
                batch.bind("id", numbers.next())
                        .bind("mapping", mapping)
                        .bind("receipt", receipt)
                        .bind("key", fact.key())
                        .bind("line", kept.read().row().line())
                        .bind("document", fact.document())
                        .bindByType("date", fact.date(), LocalDate.class)
                        .bind("amount", fact.amount())
                        .bind("currency", fact.currency())
                        .bind("activity", fact.activity())
                        .bind("type", fact.type())
                        .bind("description", fact.description())
                        .bind("status", kept.status())
                        .bind("reason", kept.reason())
                        .bind("rejection", kept.rejection())
                        .bind("digest", kept.digest())
                        .add();
            }
            batch.execute();
        }
    }
}
