package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A comparison that is being made while the ledger's rows go by. */
final class Compared {

    /** Entries that are named of one comparison. */
    static final int MOST_NAMED = 200;

    private final RowSum rows;
    private final String currency;
    private final Room room;
    private final List<Difference> named = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private long unnamed;
    private BigDecimal unnamedAmount = BigDecimal.ZERO;

    Compared(RowSum rows, String currency, Room room) {
        this.rows = rows;
        this.currency = currency;
        this.room = room;
    }

    RowSum rows() {
        return rows;
    }

    /** Adds what a row adds to a spreadsheet's sum, and gives it. */
    BigDecimal add(BigDecimal amount) {
        BigDecimal added = SpreadsheetNumber.holds(amount) ? amount : BigDecimal.ZERO;
        sum = added.signum() == 0 ? sum : sum.add(added);
        return added;
    }

    /** Whether another one would be named. */
    boolean hasRoom() {
        return named.size() < MOST_NAMED && !room.isFull();
    }

    void name(Difference difference) {
        named.add(difference);
        room.take();
    }

    void pass(BigDecimal amount) {
        unnamed++;
        unnamedAmount = unnamedAmount.add(amount);
    }

    Comparison over(Optional<ReportFigure> report, BigDecimal stated) {
        return new Comparison(rows, currency, sum, report, stated, named, unnamed, unnamedAmount);
    }
}
