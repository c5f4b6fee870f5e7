package org.istmo.domain.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** A rollup's table of a grain: its keys are taken from those of the cells that it sums up, its dollars are those of every currency. */
class RollupCells implements CellTable {

    private static final String MONTH = "posting_month";
    private static final String CURRENCY = "currency";
    private static final String DOLLAR = "USD";

    private final Rollup rollup;
    private final Grain grain;
    private final CellTable cells;
    private final List<String> keys;
    private final int[] columns;
    private final int month;
    private final int currency;

    RollupCells(Rollup rollup, Grain grain, CellTable cells) {
        this.rollup = rollup;
        this.grain = grain;
        this.cells = cells;
        this.keys = rollup.key();
        this.columns = keys.stream().mapToInt(cells.keys()::indexOf).toArray();
        this.month = keys.indexOf(MONTH);
        this.currency = keys.indexOf(CURRENCY);
    }

    /** What it is a sum of. */
    CellTable cells() {
        return cells;
    }

    /** Hands over what a change of a cell changes here. */
    void cells(List<Object> cell, Delta delta, BiConsumer<List<Object>, Delta> taker) {
        Object[] key = new Object[columns.length];
        for (int index = 0; index < columns.length; index++) {
            key[index] = cell.get(columns[index]);
        }
        key[month] = grain.first((LocalDate) key[month]);
        if (!key[currency].equals(DOLLAR)) {
            taker.accept(Arrays.asList(key.clone()), delta);
            key[currency] = DOLLAR;
        }
        taker.accept(Arrays.asList(key), new Delta(delta.usd(), delta.usd(), delta.withoutRate(), delta.parts()));
    }

    @Override
    public String name() {
        return rollup.table(grain);
    }

    @Override
    public List<String> keys() {
        return keys;
    }

    @Override
    public String fromTheLedger() {
        String read = "SELECT c.*, CAST(DATE_TRUNC('" + grain.name().toLowerCase(Locale.ROOT) + "', " + MONTH
                + ") AS DATE) AS since, ";
        return "SELECT " + keys("since AS " + MONTH, "counted_in AS " + CURRENCY)
                + ", sum(counted) AS amount, sum(usd) AS usd, sum(without_rate) AS without_rate, sum(parts) AS parts FROM ("
                + read + "'" + DOLLAR + "' AS counted_in, usd AS counted FROM " + cells.name() + " c UNION ALL "
                + read + CURRENCY + ", amount FROM " + cells.name() + " c WHERE " + CURRENCY + " <> '" + DOLLAR
                + "') c GROUP BY " + keys("since", "counted_in");
    }

    private String keys(String monthAs, String currencyAs) {
        return keys.stream()
                .map(key -> key.equals(MONTH) ? monthAs : key.equals(CURRENCY) ? currencyAs : key)
                .collect(Collectors.joining(", "));
    }
}
