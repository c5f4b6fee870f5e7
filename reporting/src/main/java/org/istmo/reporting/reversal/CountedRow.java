package org.istmo.reporting.reversal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;

/**
 * A row of an entry as a report counted it.
 *
 * @param part the entry's part for one place and theme
 * @param currency ISO 4217, of the amount as transacted
 * @param values by the way of counting; none where the row does not count that way, for want of a rate
 * @param of everything that a figure may be of
 */
public record CountedRow(
        int part, Measure measure, String currency, Map<FigureKey.Way, BigDecimal> values, Map<Dimension, String> of) {

    public CountedRow {
        values = Map.copyOf(values);
        of = Map.copyOf(of);
    }

    /** What it adds to a sum; zero when it is none of its rows. */
    BigDecimal in(FigureKey figure) {
        boolean its = figure.measure().parts().contains(measure)
                && figure.rowCurrency().map(currency::equals).orElse(true)
                && figure.conditions().entrySet().stream()
                        .allMatch(condition -> condition.getValue().equals(of.get(condition.getKey())));
        return its ? Optional.ofNullable(values.get(figure.way())).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /**
     * The same, posted to another month.
     *
     * @param month its first day
     * @param from first day of the report's period
     */
    CountedRow postedTo(LocalDate month, LocalDate from) {
        Map<Dimension, String> moved = new EnumMap<>(of);
        boolean before = month.isBefore(from);
        moved.put(
                Dimension.QUARTER,
                before ? Dimension.EARLIER : month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3);
        moved.put(Dimension.WHEN, before ? Dimension.BEFORE : Dimension.WITHIN);
        moved.put(Dimension.YEAR, String.valueOf(month.getYear()));
        moved.put(Dimension.MONTH, month.toString().substring(0, "yyyy-MM".length()));
        return new CountedRow(part, measure, currency, values, moved);
    }
}
