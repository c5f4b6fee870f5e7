package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What a batch adds to the pre-aggregated cells, summed first and written once, in the order of the keys. The office's latch is held by then, so no
 * other batch writes the same cells.
 */
class Cells {

    private static final String WHERE =
            " WHERE office = :office AND posting_month = :month AND type = :type AND currency = :currency AND place = :place"
                    + " AND theme = :theme AND donor = :donor AND agreement = :agreement";

    private final Map<Key, Delta> deltas = new TreeMap<>(Comparator.comparing(Key::toString));

    private record Key(
            String office,
            LocalDate month,
            String type,
            String currency,
            String place,
            String theme,
            String donor,
            long agreement) {}

    private record Delta(BigDecimal amount, BigDecimal usd, long withoutRate, long parts) {

        Delta plus(Delta other) {
            return new Delta(
                    amount.add(other.amount), usd.add(other.usd), withoutRate + other.withoutRate, parts + other.parts);
        }
    }

    /** @param count 1 for an entry's part, -1 for a reversal's */
    void add(
            String office,
            LocalDate month,
            String type,
            String currency,
            @Nullable String donor,
            @Nullable Long agreement,
            Part part,
            int count) {
        Key key = new Key(
                office,
                month,
                type,
                currency,
                part.place(),
                part.theme(),
                donor == null ? "" : donor,
                agreement == null ? 0 : agreement);
        BigDecimal usd = part.usd();
        Delta delta = new Delta(part.amount(), usd == null ? BigDecimal.ZERO : usd, usd == null ? count : 0, count);
        deltas.merge(key, delta, Delta::plus);
    }

    void write(Handle handle) {
        if (deltas.isEmpty()) {
            return;
        }
        List<Map.Entry<Key, Delta>> all = new ArrayList<>(deltas.entrySet());
        int[] updated = batch(
                handle,
                "UPDATE cell SET amount = amount + :amount, usd = usd + :usd, without_rate = without_rate + :without, parts = parts + :parts"
                        + WHERE,
                all);
        List<Map.Entry<Key, Delta>> fresh = new ArrayList<>();
        for (int index = 0; index < updated.length; index++) {
            if (updated[index] == 0) {
                fresh.add(all.get(index));
            }
        }
        if (!fresh.isEmpty()) {
            batch(
                    handle,
                    "INSERT INTO cell (office, posting_month, type, currency, place, theme, donor, agreement, amount, usd, without_rate, parts)"
                            + " VALUES (:office, :month, :type, :currency, :place, :theme, :donor, :agreement, :amount, :usd, :without, :parts)",
                    fresh);
        }
        deltas.clear();
    }

    private static int[] batch(Handle handle, String sql, List<Map.Entry<Key, Delta>> rows) {
        PreparedBatch batch = handle.prepareBatch(sql);
        for (Map.Entry<Key, Delta> row : rows) {
            Key key = row.getKey();
            Delta delta = row.getValue();
            batch.bind("office", key.office())
                    .bind("month", key.month())
                    .bind("type", key.type())
                    .bind("currency", key.currency())
                    .bind("place", key.place())
                    .bind("theme", key.theme())
                    .bind("donor", key.donor())
                    .bind("agreement", key.agreement())
                    .bind("amount", delta.amount())
                    .bind("usd", delta.usd())
                    .bind("without", delta.withoutRate())
                    .bind("parts", delta.parts())
                    .add();
        }
        return batch.execute();
    }
}
