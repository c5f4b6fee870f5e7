package org.istmo.reporting.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a ledger while they go by, and adds up what of its money is asked for by transaction type and currency. */
final class Totals implements RowTaker {

    private final RowTaker next;
    private final int type;
    private final int currency;
    private final int value;
    private final int usd;
    private final Map<String, Map<String, Total>> totals = new HashMap<>();
    private long rows;

    /** One that is added to again and again, since there may be millions of rows. */
    private static final class Total {
        private long rows;
        private BigDecimal value = BigDecimal.ZERO;
        private BigDecimal usd = BigDecimal.ZERO;
        private long withoutRate;

        void add(@Nullable Object amount, @Nullable Object converted) {
            rows++;
            value = value.add((BigDecimal) Objects.requireNonNull(amount));
            if (converted == null) {
                withoutRate++;
            } else {
                usd = usd.add((BigDecimal) converted);
            }
        }
    }

    Totals(List<Column> columns, RowTaker next) {
        this.next = next;
        List<String> names = columns.stream().map(Column::name).toList();
        type = names.indexOf("type");
        currency = names.indexOf("currency");
        value = names.indexOf("share_value");
        usd = names.indexOf("share_usd");
    }

    @Override
    public void take(@Nullable Object[] cells) throws IOException {
        rows++;
        if (value >= 0) {
            totals.computeIfAbsent(String.valueOf(cells[type]), none -> new HashMap<>())
                    .computeIfAbsent(String.valueOf(cells[currency]), none -> new Total())
                    .add(cells[value], cells[usd]);
        }
        next.take(cells);
    }

    long rows() {
        return rows;
    }

    /** By type and currency. */
    List<Cover.Sum> sums() {
        List<Cover.Sum> sums = new ArrayList<>();
        totals.forEach((ofType, currencies) -> currencies.forEach((ofCurrency, total) ->
                sums.add(new Cover.Sum(ofType, ofCurrency, total.rows, total.value, total.usd, total.withoutRate))));
        sums.sort(Cover.Sum.ORDER);
        return sums;
    }
}
