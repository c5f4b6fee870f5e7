package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A comparison that is being made while the ledger's rows go by. */
final class Compared {

    /** Entries that are named of one comparison. */
    static final int MOST_NAMED = 200;

    private final List<Said> what;
    private final RowSum rows;
    private final String unit;
    private final Room room;
    private final int most;
    private final List<Difference> named = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private final Map<Reason, More> more = new EnumMap<>(Reason.class);

    Compared(List<Said> what, RowSum rows, String unit, Room room) {
        this(what, rows, unit, room, MOST_NAMED);
    }

    /** @param most entries that are named of it */
    Compared(List<Said> what, RowSum rows, String unit, Room room, int most) {
        this.most = most;
        this.what = what;
        this.rows = rows;
        this.unit = unit;
        this.room = room;
    }

    /** Whether nothing was added to it and nothing differs. */
    boolean isSilent() {
        return sum.signum() == 0 && named.isEmpty() && more.isEmpty();
    }

    RowSum rows() {
        return rows;
    }

    /** Adds what a spreadsheet's formula takes of a row. */
    void look(CellRow row) {
        add(rows.of(row));
    }

    /** Adds what a row adds to a spreadsheet's sum, and gives it. */
    BigDecimal add(BigDecimal amount) {
        BigDecimal added = SpreadsheetNumber.holds(amount) ? amount : BigDecimal.ZERO;
        sum = added.signum() == 0 ? sum : sum.add(added);
        return added;
    }

    BigDecimal sum() {
        return sum;
    }

    /** Whether another one would be named. */
    boolean hasRoom() {
        return named.size() < most && !room.isFull();
    }

    void name(Difference difference) {
        named.add(difference);
        room.take();
    }

    /** Names it, or counts it where there is no more room. */
    void explain(Difference difference) {
        if (hasRoom()) {
            name(difference);
        } else {
            pass(difference.reason(), 1, difference.amount());
        }
    }

    /**
     * Counts what is not named.
     *
     * @param amount of all of them together
     */
    void pass(Reason reason, long count, BigDecimal amount) {
        more.merge(reason, new More(reason, count, amount), More::and);
    }

    Comparison over(StatedBy by, BigDecimal stated) {
        return new Comparison(what, rows, unit, sum, by, stated, named, List.copyOf(more.values()));
    }
}
