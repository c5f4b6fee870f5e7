package org.istmo.domain.accounting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.intake.Excerpt;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IncomingActivities;
import org.istmo.domain.intake.Posted.Outcome;
import org.istmo.domain.intake.RowLayout;
import org.istmo.domain.validation.Finding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * One export on its way in: each row stands or falls alone, and is kept for the accounts' side whatever becomes of it. Nothing is kept of a row that says
 * what it said before.
 */
class ExportedRows implements IncomingActivities {

    static final String POSTED = "posted";
    static final String KEPT = "kept";
    static final String REJECTED = "rejected";

    private static final int CHUNK = 500;
    private static final int REASON = 4_000;

    private final Jdbi jdbi;
    private final Mapping mapping;
    private final ExportTable table;
    private @Nullable List<ExportRow> found;
    private long receipt;
    private int rejections;

    ExportedRows(Jdbi jdbi, Mapping mapping, ExportTable table) {
        this.jdbi = jdbi;
        this.mapping = mapping;
        this.table = table;
    }

    @Override
    public void receivedAs(long number) {
        receipt = number;
        rejections = 0;
    }

    @Override
    public void handTo(Consumer<Incoming> taker) {
        jdbi.useHandle(handle -> {
            KnownCodes known = new KnownCodes(handle, mapping.office());
            List<ReadRow> chunk = new ArrayList<>();
            walk(known, foresight(known), read -> {
                chunk.add(read);
                if (chunk.size() == CHUNK) {
                    hand(handle, chunk, taker);
                    chunk.clear();
                }
            });
            hand(handle, chunk, taker);
        });
    }

    private void walk(KnownCodes known, Foresight foresight, Consumer<ReadRow> taker) {
        RowReader reader = new RowReader(mapping, head(), table, known, foresight);
        table.read(row -> {
            if (row.number() > mapping.terms().layout().headerRow() && !reader.skips(row)) {
                taker.accept(reader.read(row));
            }
        });
    }

    /** Walks ahead; and once more when keys stand there more than once, since their rows keep out those of their documents in turn. */
    private Foresight foresight(KnownCodes known) {
        Foresight first = new Foresight();
        walk(known, Foresight.NONE, first::meet);
        if (!first.counted().anyRepeated()) {
            return first;
        }
        Foresight second = new Foresight();
        walk(known, first, second::meet);
        return second.counted();
    }

    /** How the file is laid out, so that the rows that are kept out go back as they came. */
    RowLayout layout(String sheet) {
        ExportRow headings = headings();
        int last = headings == null
                ? 0
                : headings.cells().keySet().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        int columns = Math.max(last, ExportHead.of(mapping.terms(), headings).last());
        List<String> names = IntStream.rangeClosed(1, columns)
                .mapToObj(
                        column -> headings == null ? "" : headings.cell(column).text())
                .toList();
        return new RowLayout(mapping.way(), "en", sheet, names);
    }

    /** The columns of this file. */
    private ExportHead head() {
        return ExportHead.of(mapping.terms(), headings());
    }

    /** Read once: it takes going through the file. */
    private @Nullable ExportRow headings() {
        if (found == null) {
            List<ExportRow> rows = new ArrayList<>();
            int number = mapping.terms().layout().headerRow();
            if (number > 0) {
                table.read(row -> {
                    if (row.number() == number) {
                        rows.add(row);
                    }
                });
            }
            found = rows;
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private void hand(Handle handle, List<ReadRow> chunk, Consumer<Incoming> taker) {
        ExportRows rows = new ExportRows(handle);
        Map<String, String> standing = new HashMap<>(rows.standing(
                mapping.id(), chunk.stream().map(read -> read.fact().key()).toList()));
        List<ExportRows.Kept> changed = new ArrayList<>();
        for (ReadRow read : chunk) {
            ExportRows.Kept row = kept(read);
            String before = standing.put(read.fact().key(), row.digest());
            taker.accept(incoming(read, before, row.digest()));
            if (row.rejection() != null || !row.digest().equals(before)) {
                changed.add(row);
            }
        }
        rows.insert(mapping.id(), receipt, changed);
    }

    private ExportRows.Kept kept(ReadRow read) {
        if (read.sound()) {
            String status = mapping.terms().posts() ? POSTED : KEPT;
            return new ExportRows.Kept(read, status, "", null, Digests.sha256(status + read.fact()));
        }
        String reason = read.reasons().stream().map(Finding::detail).collect(Collectors.joining(" "));
        String digest = Digests.sha256(REJECTED + read.fact() + reason);
        return new ExportRows.Kept(read, REJECTED, Excerpt.of(reason, REASON), ++rejections, digest);
    }

    private Incoming incoming(ReadRow read, @Nullable String before, String now) {
        ExportFact fact = read.fact();
        if (!read.sound()) {
            return new Incoming.Unsound(
                    read.row().line(),
                    fact.activity(),
                    read.reasons(),
                    read.row().source());
        }
        if (mapping.terms().posts()) {
            return new Incoming.SoundRow(new DraftRow(mapping.way(), fact.activity(), transaction(read)), List.of());
        }
        return new Incoming.Kept(
                before == null ? Outcome.ACCEPTED : before.equals(now) ? Outcome.UNCHANGED : Outcome.UPDATED);
    }

    private static DraftTransaction transaction(ReadRow read) {
        ExportFact fact = read.fact();
        boolean incoming =
                RowReader.INCOMING.contains(fact.type()) && !fact.donor().isEmpty();
        return new DraftTransaction(
                read.row().line(),
                fact.document(),
                fact.type(),
                Objects.requireNonNull(fact.date()),
                Objects.requireNonNull(fact.amount()),
                Objects.requireNonNull(fact.currency()),
                fact.date(),
                fact.description(),
                incoming ? new DraftParty(fact.donor(), "", "") : DraftParty.NOBODY,
                DraftParty.NOBODY,
                List.of(),
                List.of(),
                fact.key(),
                fact.grant().isEmpty() ? null : fact.grant(),
                fact.budgetLine(),
                fact.costCategory().isEmpty() ? null : fact.costCategory());
    }
}
