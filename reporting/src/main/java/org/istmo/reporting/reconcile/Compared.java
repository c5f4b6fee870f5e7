package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A comparison that is being made while the ledger's rows go by. */
final class Compared {

    /** Entries that are named of one comparison. */
    static final int MOST_NAMED = 200;

    private final List<Said> what;
    private final RowSum rows;
    private final String unit;
    private final Room room;
    private final List<Difference> named = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private long unnamed;
    private BigDecimal unnamedAmount = BigDecimal.ZERO;

    Compared(List<Said> what, RowSum rows, String unit, Room room) {
        this.what = what;
        this.rows = rows;
        this.unit = unit;
        this.room = room;
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
        return named.size() < MOST_NAMED && !room.isFull();
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
            pass(difference.amount());
        }
    }

    void pass(BigDecimal amount) {
        pass(1, amount);
    }

    /** @param amount of all of them together */
    void pass(long count, BigDecimal amount) {
        unnamed += count;
        unnamedAmount = unnamedAmount.add(amount);
    }

    Comparison over(StatedBy by, BigDecimal stated) {
        return new Comparison(what, rows, unit, sum, by, stated, named, unnamed, unnamedAmount);
    }
}
