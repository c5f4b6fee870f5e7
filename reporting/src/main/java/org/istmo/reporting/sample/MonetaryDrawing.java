package org.istmo.reporting.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.RowTaker;
import org.istmo.reporting.sample.Drawing.Drawn;
import org.jspecify.annotations.Nullable;

/** Lays what the filter takes of the entries' dollars end to end in the order of their numbers, and keeps each entry that holds a unit which is drawn, once. */
final class MonetaryDrawing implements RowTaker {

    private final BigDecimal interval;
    private final int entry;
    private final int usd;
    private final List<Drawn> drawn = new ArrayList<>();
    private BigDecimal behind = BigDecimal.ZERO;
    private BigDecimal next;

    MonetaryDrawing(MonetaryUnits units, List<Column> columns) {
        this.interval = units.interval();
        this.next = units.start();
        List<String> names = columns.stream().map(Column::name).toList();
        this.entry = names.indexOf("transaction");
        this.usd = names.indexOf("share_usd");
    }

    @Override
    public void take(@Nullable Object[] cells) {
        if (!(cells[entry] instanceof Long number)) {
            throw new IllegalStateException("An entry without a number");
        }
        if (!(cells[usd] instanceof BigDecimal amount)) {
            return;
        }
        behind = behind.add(amount.abs());
        if (next.compareTo(behind) > 0) {
            return;
        }
        drawn.add(new Drawn(number, next.toPlainString()));
        while (next.compareTo(behind) <= 0) {
            next = next.add(interval);
        }
    }

    /** By number; the key of an entry is the first of its units that is drawn. */
    List<Drawn> drawn() {
        return drawn;
    }
}
