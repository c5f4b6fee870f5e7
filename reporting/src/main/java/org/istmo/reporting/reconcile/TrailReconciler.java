package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.audit.ChainedEntry;
import org.istmo.domain.audit.DayHead;
import org.istmo.domain.audit.DayHeads;
import org.istmo.domain.audit.TrailFilter;
import org.istmo.domain.audit.TrailWalk;
import org.istmo.domain.audit.Verification;
import org.istmo.domain.audit.offline.Erasures;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Holds the trail against its table and against the heads that were given out: how many entries, up to which number, with which hash. A number that is missed among
 * the rows is named; of entries that are picked by who, what or outcome nothing is but how many they are, since no link of the chain can be seen between them. Where the filter takes them all, the chain is verified over the rows themselves as they go by.
 */
final class TrailReconciler implements Reconciler {

    /** Days that are looked at one by one; those before are one stretch. */
    static final int MOST_DAYS = 100;

    private static final String SEQ = "seq";
    private static final String HASH = "hash";
    private static final StatedBy TABLE = StatedBy.of("trail");
    private static final Condition UNTOLD = Condition.isEmpty("salt");

    /**
     * A stretch of numbers that somebody said the end of.
     *
     * @param after the number before its first
     * @param through its last
     */
    private record Stretch(long after, long through, String hash, StatedBy by, Compared entries, Compared head) {}

    private final LedgerState state;
    private final CellRow row;
    private final Room room = new Room();
    private final boolean whole;
    /** Whether entries between those of the rows are left out, so that no link can be seen. */
    private final boolean picked;

    private final TrailWalk chain;
    private final Compared all;
    private final Compared untold;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Deque<Stretch> ahead;
    private final Map<Long, List<Stretch>> heads = new HashMap<>();
    private long last;

    TrailReconciler(LedgerState state) {
        this.state = state;
        this.row = new CellRow(state.columns());
        ActivityFilter filter = state.filter();
        this.picked = state.entries().isWithinDays();
        this.whole = !picked && filter.from().isEmpty() && filter.to().isEmpty();
        this.chain = new TrailWalk(state.handle());
        this.all = counted("what.entries", List.of(Condition.atLeast(SEQ, 0L)));
        this.untold = counted("what.entries.erased", List.of(UNTOLD));
        List<DayHead> given = picked ? List.of() : new DayHeads(state.handle()).all();
        days(given, filter);
        if (whole) {
            long seen = given.isEmpty() ? 0 : given.get(given.size() - 1).seq();
            state.handle()
                    .createQuery("SELECT seq, hash FROM audit_head WHERE id = 1")
                    .map((found, context) ->
                            stretch(seen, found.getLong(SEQ), found.getString(HASH), StatedBy.of("head")))
                    .one();
        }
        this.ahead = new ArrayDeque<>(stretches);
        this.last = stretches.isEmpty() ? 0 : stretches.get(0).after();
    }

    private void days(List<DayHead> given, ActivityFilter filter) {
        long after = 0;
        Optional<LocalDate> before = Optional.empty();
        int first = whole ? Math.max(0, given.size() - MOST_DAYS) : 0;
        for (int at = 0; at < given.size(); at++) {
            DayHead head = given.get(at);
            boolean pooled = at == first - 1;
            boolean asked =
                    at >= first && in(filter, before.map(day -> day.plusDays(1)).orElse(head.day()), head.day());
            if (pooled || asked && stretches.size() < MOST_DAYS + 1) {
                stretch(
                        pooled ? 0 : after,
                        head.seq(),
                        head.hash(),
                        StatedBy.of(pooled ? "days" : "day", head.day().toString()));
            }
            after = head.seq();
            before = Optional.of(head.day());
        }
    }

    private static boolean in(ActivityFilter filter, LocalDate first, LocalDate day) {
        return filter.from().map(from -> !first.isBefore(from)).orElse(true)
                && filter.to().map(to -> !day.isAfter(to)).orElse(true);
    }

    private Compared counted(String what, List<Condition> conditions) {
        return new Compared(List.of(Said.of(what)), RowSum.count(conditions), "", room);
    }

    private Stretch stretch(long after, long through, String hash, StatedBy by) {
        Stretch stretch = new Stretch(
                after,
                through,
                hash,
                by,
                counted("what.entries", List.of(Condition.atLeast(SEQ, after + 1), Condition.atMost(SEQ, through))),
                counted("what.hash", List.of(Condition.is(SEQ, through), Condition.is(HASH, hash))));
        stretches.add(stretch);
        heads.computeIfAbsent(through, none -> new ArrayList<>()).add(stretch);
        return stretch;
    }

    @Override
    public void look(@Nullable Object[] cells) {
        row.filled(cells);
        long seq = row.amount(SEQ).longValueExact();
        if (whole) {
            chain.meet(entry(seq), cell("salt"), cell("address"), cell("detail"));
        }
        all.add(BigDecimal.ONE);
        untold.look(row);
        through(seq - 1);
        if (!ahead.isEmpty() && seq > ahead.element().after()) {
            ahead.element().entries().add(BigDecimal.ONE);
        }
        last = Math.max(last, seq);
        List<Stretch> ending = heads.remove(seq);
        if (ending != null) {
            String hash = row.text(HASH);
            ending.forEach(
                    one -> head(one, hash.equals(one.hash()) ? Optional.empty() : Optional.of(Reason.OTHER_HASH)));
        }
    }

    private ChainedEntry entry(long seq) {
        return new ChainedEntry(
                seq,
                row.text("at_hashed"),
                row.text("actor"),
                row.text("action"),
                row.text("subject"),
                row.text("outcome"),
                row.text("digest"),
                row.text("previous"),
                row.text(HASH));
    }

    private @Nullable String cell(String column) {
        return (String) row.cell(column);
    }

    /** Whatever number up to there did not come by is missing where somebody counted it. */
    private void through(long seq) {
        while (!ahead.isEmpty()) {
            Stretch next = ahead.element();
            long end = Math.min(seq, next.through());
            for (long missing = Math.max(last, next.after()) + 1; missing <= end; missing++) {
                if (!next.entries().hasRoom()) {
                    next.entries().pass(Reason.MISSING, end - missing + 1, BigDecimal.valueOf(missing - end - 1));
                    break;
                }
                next.entries().name(missing(missing));
            }
            last = Math.max(last, end);
            if (seq < next.through()) {
                return;
            }
            ahead.remove();
        }
    }

    private static Difference missing(long seq) {
        return new Difference(Optional.of(seq), "", BigDecimal.ZERO, BigDecimal.ONE, Reason.MISSING, "");
    }

    private static void head(Stretch stretch, Optional<Reason> wrong) {
        if (wrong.isEmpty()) {
            stretch.head().add(BigDecimal.ONE);
        } else {
            stretch.head()
                    .explain(new Difference(
                            Optional.of(stretch.through()), "", BigDecimal.ZERO, BigDecimal.ONE, wrong.get(), ""));
        }
    }

    @Override
    public Reconciliation made() {
        through(Long.MAX_VALUE);
        heads.values()
                .forEach(left -> left.stream()
                        .filter(one -> one.through() > 0)
                        .forEach(one -> head(one, Optional.of(Reason.MISSING))));
        List<Comparison> made = new ArrayList<>();
        List<Said> notes = new ArrayList<>();
        made.add(all.over(TABLE, written("")));
        if (whole) {
            made.add(untold.over(TABLE, written(" AND p.seq IS NULL")));
            notes.addAll(said(chain.end()));
        } else {
            notes.add(Said.of(picked ? "note.trail.picked" : "note.trail.part"));
        }
        for (int at = stretches.size() - 1; at >= 0; at--) {
            Stretch one = stretches.get(at);
            made.add(one.entries().over(one.by(), BigDecimal.valueOf(one.through() - one.after())));
            if (one.through() > 0) {
                made.add(one.head().over(one.by(), BigDecimal.ONE));
            }
        }
        return Reconciliation.of(made, notes);
    }

    private BigDecimal written(String which) {
        TrailFilter filter =
                state.entries().of(state.filter().from(), state.filter().to());
        Query query = filter.bound(state.handle()
                .createQuery(
                        "SELECT COUNT(*) FROM audit_entry e LEFT JOIN audit_particulars p ON p.seq = e.seq LEFT JOIN account a"
                                + " ON e.actor = 'account:' || CAST(a.id AS VARCHAR(20)) WHERE e.seq > 0"
                                + filter.conditions() + which));
        return query.mapTo(BigDecimal.class).one();
    }

    private static List<Said> said(Verification verified) {
        Erasures.Found erased = verified.erased();
        Said intact = Said.of("note.trail.intact", String.valueOf(verified.entries()), verified.head());
        Long broken = verified.firstBroken();
        return switch (verified.verdict()) {
            case INTACT -> List.of(intact);
            case ERASED ->
                List.of(intact, Said.of("note.trail.erased", String.valueOf(erased.all()), erased.entries()));
            case SUSPICIOUS ->
                List.of(
                        intact,
                        Said.of("note.trail.suspicious", String.valueOf(erased.untold()), erased.untoldEntries()));
            case BENT ->
                List.of(
                        broken == null
                                ? Said.of(
                                        "note.trail.rewritten",
                                        verified.brokenDays().toString())
                                : Said.of("note.trail.broken", String.valueOf(broken)));
        };
    }
}
