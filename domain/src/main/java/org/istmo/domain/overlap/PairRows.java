package org.istmo.domain.overlap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.overlap.likeness.Resemblance;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Reads and writes pairs. */
class PairRows {

    private static final String COLUMNS =
            "SELECT id, left_activity, right_activity, score, status, decision, decided_facts FROM overlap";

    private static final int MANY = 500;

    private final Handle handle;

    PairRows(Handle handle) {
        this.handle = handle;
    }

    /** Those that one of the activities is a side of, by their sides. */
    Map<Pair, PairRow> of(Collection<Long> activities) {
        Map<Pair, PairRow> rows = new LinkedHashMap<>();
        for (List<Long> ids : Chunks.of(activities)) {
            handle.createQuery(COLUMNS + " WHERE left_activity IN (<ids>) UNION " + COLUMNS
                            + " WHERE right_activity IN (<ids>) ORDER BY 1")
                    .bindList("ids", ids)
                    .map((row, context) -> row(row))
                    .forEach(row -> rows.put(new Pair(row.left(), row.right()), row));
        }
        return rows;
    }

    /** Locks it. */
    Optional<PairRow> locked(long id) {
        return handle.createQuery(COLUMNS + " WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne();
    }

    private static PairRow row(ResultSet row) throws SQLException {
        return new PairRow(
                row.getLong("id"),
                row.getLong("left_activity"),
                row.getLong("right_activity"),
                row.getBigDecimal("score"),
                row.getString("status"),
                row.getString("decision"),
                row.getString("decided_facts"));
    }

    /** Writes pairs that were not known. */
    void insert(Numbers numbers, Map<Pair, Resemblance> found, Instant now) {
        try (PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO overlap (id, left_activity, right_activity, score, reasons_en, reasons_es, status,"
                        + " found_at) VALUES (:id, :left, :right, :score, :en, :es, 'open', :now)")) {
            found.forEach((pair, resemblance) -> {
                add(rows, numbers.next(), pair, resemblance, now);
                if (rows.size() >= MANY) {
                    rows.execute();
                }
            });
            if (rows.size() > 0) {
                rows.execute();
            }
        }
    }

    private static void add(PreparedBatch rows, long id, Pair pair, Resemblance resemblance, Instant now) {
        rows.bind("id", id)
                .bind("left", pair.left())
                .bind("right", pair.right())
                .bind("score", score(resemblance))
                .bind("en", String.join("\n", resemblance.en()))
                .bind("es", String.join("\n", resemblance.es()))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .add();
    }

    /** What is no longer worth a look keeps the reasons that it was found for. */
    void update(PairRow row, Resemblance resemblance, String status) {
        handle.createUpdate("UPDATE overlap SET score = :score, status = :status,"
                        + " reasons_en = CASE WHEN :alike THEN :en ELSE reasons_en END,"
                        + " reasons_es = CASE WHEN :alike THEN :es ELSE reasons_es END WHERE id = :id")
                .bind("score", score(resemblance))
                .bind("status", status)
                .bind("alike", resemblance.isWorthALook())
                .bind("en", String.join("\n", resemblance.en()))
                .bind("es", String.join("\n", resemblance.es()))
                .bind("id", row.id())
                .execute();
    }

    /** @param decided the number of the decision's row */
    void decide(long id, Verdict verdict, @Nullable Long kept, long decided, String facts) {
        handle.createUpdate("UPDATE overlap SET status = 'decided', decision = :decision, kept = :kept,"
                        + " decided_last = :last, decided_facts = :facts WHERE id = :id")
                .bind("decision", verdict.word())
                .bind("kept", kept)
                .bind("last", decided)
                .bind("facts", facts)
                .bind("id", id)
                .execute();
    }

    void undecide(long id) {
        handle.createUpdate("UPDATE overlap SET status = 'open', decision = NULL, kept = NULL, decided_last = NULL,"
                        + " decided_facts = NULL WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    private static BigDecimal score(Resemblance resemblance) {
        return BigDecimal.valueOf(resemblance.score()).setScale(4, RoundingMode.HALF_UP);
    }
}
