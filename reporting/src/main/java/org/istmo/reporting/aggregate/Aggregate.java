package org.istmo.reporting.aggregate;

import java.util.List;
import java.util.Map;
import org.istmo.reporting.dataset.Text;

/**
 * The answer.
 *
 * @param total of money the sum of the rows' values, to the cent; of a count a distinct count, which rows need not add up to
 * @param rows in the order of their keys
 * @param withheld how many activities are above the reader's level and therefore in no row
 */
public record Aggregate(
        Question question,
        Tally total,
        List<Row> rows,
        List<RatesInForce> rates,
        List<WithoutRate> withoutRate,
        long withheld,
        Map<Dimension, Map<String, Text>> names) {

    /**
     * A row.
     *
     * @param keys a code for each dimension of the question, in its order
     */
    public record Row(List<String> keys, Tally tally) {

        public Row {
            keys = List.copyOf(keys);
        }
    }

    public Aggregate {
        rows = List.copyOf(rows);
        rates = List.copyOf(rates);
        withoutRate = List.copyOf(withoutRate);
        names = Map.copyOf(names);
    }
}
