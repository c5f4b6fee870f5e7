package org.istmo.domain.audit.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which numbers a file has at all, and which of them twice: what is looked at before its order is. */
final class Numbered {

    private final BitSet seen = new BitSet();
    private final BitSet twice = new BitSet();

    /** Of an entry that stands twice: the hash that the entry after it names. */
    private final Map<Long, String> named = new HashMap<>();

    private long last;

    private Numbered() {}

    static Numbered in(Path file) throws IOException {
        Numbered all = new Numbered();
        try (TrailFile rows = new TrailFile(file)) {
            for (Optional<TrailRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.see(row.get().seq());
            }
        }
        if (!all.twice.isEmpty()) {
            try (TrailFile rows = new TrailFile(file)) {
                for (Optional<TrailRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                    all.name(row.get());
                }
            }
        }
        return all;
    }

    private void see(long seq) throws Unreadable {
        int number = number(seq);
        if (seen.get(number)) {
            twice.set(number);
        }
        seen.set(number);
        last = Math.max(last, seq);
    }

    private void name(TrailRow row) throws Unreadable {
        if (row.seq() > 1 && twice.get(number(row.seq()) - 1) && row.holds()) {
            named.put(row.seq() - 1, row.previous());
        }
    }

    private static int number(long seq) throws Unreadable {
        if (seq >= Integer.MAX_VALUE) {
            throw new Unreadable("Entry " + seq + " is more than this program counts.");
        }
        return (int) seq;
    }

    boolean has(long seq) {
        return seq > 0 && seq < Integer.MAX_VALUE && seen.get((int) seq);
    }

    /** The first number from that one on that is there; past all of them when there is none. */
    long nextFrom(long seq) {
        int next = seq < Integer.MAX_VALUE ? seen.nextSetBit((int) seq) : -1;
        return next < 0 ? Long.MAX_VALUE : next;
    }

    boolean hasTwice(long seq) {
        return seq < Integer.MAX_VALUE && twice.get((int) seq);
    }

    /** Of an entry that stands twice, the hash of the one that was written; empty when nothing after it says. */
    Optional<String> written(long seq) {
        return Optional.ofNullable(named.get(seq));
    }

    /** Whether an entry beside it in the numbering is there. */
    boolean hasNeighbour(long seq) {
        return has(seq - 1) || has(seq + 1);
    }

    /** The greatest number. */
    long last() {
        return last;
    }
}
