package org.istmo.reporting.sample;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.clearance.Person;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.RowTaker;
import org.jspecify.annotations.Nullable;

/** Puts beside each row of the ledger what the sample knows of it: why it was drawn, and the place for what came of it. */
final class PaperRows implements RowTaker {

    private static final List<Column> BESIDE = List.of(
            new Column("item", Column.Kind.COUNT, 8),
            new Column("stratum", Column.Kind.TEXT, 24),
            new Column("draw_key", Column.Kind.TEXT, 20),
            new Column("result", Column.Kind.TEXT, 14),
            new Column("result_by", Column.Kind.TEXT, 18),
            new Column("result_at", Column.Kind.MOMENT, 20),
            new Column("result_note", Column.Kind.TEXT, 40),
            new Column("result_evidence", Column.Kind.ADDRESSES, 40));

    private static final Set<String> SHARES = Set.of("share_value", "share_usd", "figure_value", "figure_usd");

    private final List<Column> ledger;
    private final List<DrawnStratum> strata;
    private final Map<Long, SampleItem> items = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private final RowTaker next;

    /** @param ledger the columns of the rows that come */
    PaperRows(List<Column> ledger, List<DrawnStratum> strata, List<SampleItem> items, RowTaker next) {
        this.ledger = ledger;
        this.strata = strata;
        this.next = next;
        items.forEach(item -> this.items.put(item.facts().entry(), item));
    }

    /** Those of the ledger first. */
    static List<Column> columns(List<Column> ledger) {
        List<Column> all = new ArrayList<>(ledger);
        all.addAll(BESIDE);
        return all;
    }

    @Override
    public void take(@Nullable Object[] cells) throws IOException {
        SampleItem item = items.get((Long) cells[0]);
        if (item == null) {
            throw new IllegalStateException("An entry that was not drawn: " + cells[0]);
        }
        @Nullable Object[] all = Arrays.copyOf(cells, cells.length + BESIDE.size());
        int at = cells.length;
        all[at++] = (long) item.ordinal();
        all[at++] = String.join(" · ", strata.get(item.stratum()).stratum().codes());
        all[at++] = item.key();
        all[at++] = item.judgement().result().word();
        all[at++] = item.by().map(Person::name).orElse(null);
        all[at++] = item.at().map(OffsetDateTime::toInstant).orElse(null);
        all[at++] = item.judgement().remark();
        all[at] = item.judgement().evidence();
        next.take(all);
        taken.add(item.facts().entry());
    }

    /**
     * A row of which its reader is told no more what the sample was drawn from: a donor's verifier whose filter goes by articles, and whose activity was put above
     * their level since.
     */
    void takeWithoutShares(@Nullable Object[] cells) throws IOException {
        @Nullable Object[] untold = cells.clone();
        for (int at = 0; at < untold.length; at++) {
            if (SHARES.contains(ledger.get(at).name())) {
                untold[at] = null;
            }
        }
        take(untold);
    }

    boolean has(SampleItem item) {
        return taken.contains(item.facts().entry());
    }
}
