package org.istmo.domain.audit.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.audit.offline.Finding.Kind;

/**
 * Walks a file of the trail and names every entry that something was done to. It holds a few rows at a time, whatever the file's size, and of every number one
 * bit.
 */
final class TrailCheck {

    private final Numbered numbers;
    private final Deque<GivenHead> ahead;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final String start;
    private long expected = 1;
    private long whole;
    private long rows;
    private final List<TrailRow> erased = new ArrayList<>();
    private final Erasures erasures = new Erasures();
    private Optional<TrailRow> before = Optional.empty();

    private TrailCheck(Numbered numbers, List<GivenHead> heads) {
        this.numbers = numbers;
        this.ahead = new ArrayDeque<>(heads);
        this.start = ChainHash.GENESIS;
    }

    /**
     * What was found.
     *
     * @param rows how many entries the file holds
     * @param erased those of them that have no particulars any more, in the order of the file
     * @param erasures what there is to say of these
     * @param last the hash of the last one
     */
    record Result(long rows, List<Erased> erased, Erasures.Found erasures, String last, List<Finding> findings) {

        Result {
            erased = List.copyOf(erased);
            findings = List.copyOf(findings);
        }

        Verdict verdict() {
            return erasures.verdict(findings.isEmpty());
        }
    }

    static Result of(Path file, List<GivenHead> heads) throws IOException {
        TrailCheck check = new TrailCheck(Numbered.in(file), heads);
        check.heads(0, check.start, false);
        try (TrailFile trail = new TrailFile(file)) {
            Optional<TrailRow> row = trail.next();
            while (row.isPresent()) {
                Optional<TrailRow> next = trail.next();
                check.meet(row.get(), next);
                row = next;
            }
        }
        check.end();
        return check.result();
    }

    private Result result() {
        return new Result(
                rows,
                erased.stream()
                        .map(row -> new Erased(row.seq(), row.at(), erasures.isTold(row.seq())))
                        .toList(),
                erasures.found(),
                before.map(TrailRow::hash).orElse(start),
                findings);
    }

    private void meet(TrailRow row, Optional<TrailRow> next) {
        rows++;
        if (row.isErased()) {
            erased.add(row);
        }
        erasures.meet(row.seq(), row.action(), row.subject(), row.outcome(), row.isErased());
        if (isInserted(row)) {
            find(Kind.INSERTED, row.seq(), "it stands twice, and the chain goes through the other one");
            return;
        }
        boolean fields = fieldsHold(row);
        boolean outOfPlace = row.seq() < expected
                || (row.seq() > expected && next.map(TrailRow::seq).orElse(0L) == expected);
        if (outOfPlace && numbers.hasTwice(row.seq())) {
            find(Kind.INSERTED, row.seq(), "it stands twice, here where entry " + expected + " was to come");
            return;
        }
        if (outOfPlace) {
            misplaced(row);
            return;
        }
        if (row.seq() > expected) {
            gap(row.seq());
        } else {
            linked(row, fields);
        }
        heads(row.seq(), row.hash(), true);
        expected = row.seq() + 1;
        before = Optional.of(row);
    }

    private boolean isInserted(TrailRow row) {
        if (!numbers.hasTwice(row.seq())) {
            return false;
        }
        // Of two that are the same to the letter either one is the other's copy: the one that comes later is told.
        return row.seq() < expected
                || numbers.written(row.seq())
                        .map(hash -> !hash.equals(row.hash()))
                        .orElse(false);
    }

    private boolean fieldsHold(TrailRow row) {
        if (row.runsOverLines()) {
            find(
                    Kind.ALTERED,
                    row.seq(),
                    "a field that was hashed holds a control character, which no entry is written with");
        } else if (!row.holds()) {
            find(Kind.ALTERED, row.seq(), "its hash is not the one that its fields have");
        } else if (!row.particularsHold()) {
            find(Kind.ALTERED, row.seq(), "its address, salt or detail is not what its digest was made of");
            return true;
        } else if (!row.showsItsMoment()) {
            find(Kind.ALTERED, row.seq(), "its at is not the moment that was hashed");
        }
        return row.holds();
    }

    private void misplaced(TrailRow row) {
        if (numbers.hasNeighbour(row.seq())) {
            find(Kind.REORDERED, row.seq(), "it stands where entry " + expected + " was to come");
        } else {
            find(
                    Kind.INSERTED,
                    row.seq(),
                    "it stands where entry " + expected + " was to come, and no entry beside it is there");
        }
    }

    /** What is nowhere in the file is gone, stretch by stretch; what stands elsewhere is met there. */
    private void gap(long until) {
        long at = expected;
        while (at < until) {
            long seen = Math.min(numbers.nextFrom(at), until);
            if (seen > at) {
                find(Kind.REMOVED, at, upTo(at, seen - 1));
            }
            at = seen + 1;
        }
    }

    private static String upTo(long first, long last) {
        return first == last ? "it is not in the file" : "it and all up to entry " + last + " are not in the file";
    }

    private void linked(TrailRow row, boolean fields) {
        String hash = before.map(TrailRow::hash).orElse(start);
        if (!fields || row.previous().equals(hash)) {
            return;
        }
        if (before.isEmpty()) {
            find(Kind.ALTERED, row.seq(), "it is the first and names another before it");
        } else if (before.get().seq() == row.seq() - 1) {
            find(
                    Kind.ALTERED,
                    row.seq() - 1,
                    "its hash was computed anew: entry " + row.seq() + " names " + row.previous() + " before it");
        }
    }

    private void heads(long seq, String hash, boolean written) {
        while (!ahead.isEmpty() && ahead.element().seq() <= seq) {
            GivenHead head = ahead.remove();
            if (head.seq() == seq && !head.hash().equals(hash)) {
                find(
                        Kind.REWRITTEN,
                        seq,
                        "the head given out for " + head.day() + " is " + head.hash() + "; it or an entry after "
                                + whole + " was written anew");
            } else if (head.seq() == seq && written) {
                whole = seq;
            }
        }
    }

    private void end() {
        long there = Math.max(numbers.last(), whole);
        for (GivenHead head : ahead) {
            if (head.seq() > there) {
                find(
                        Kind.REMOVED,
                        there + 1,
                        upTo(there + 1, head.seq()) + ", and the head given out for " + head.day()
                                + " counts them: cut off, or the file was taken before that day was over");
                there = head.seq();
            }
        }
    }

    private void find(Kind kind, long seq, String words) {
        if (told.add(kind + " " + seq)) {
            findings.add(new Finding(kind, seq, words));
        }
    }
}
