package org.istmo.web.dashboard;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a dashboard shows, in the language of its reader.
 *
 * @param unit ISO 4217 of money; empty of a count
 * @param series the heads of the columns of numbers
 * @param charted how many of them the chart draws; the table has all
 * @param notes what has to be known beside the figures, a sentence each
 */
record Plot(
        Shape shape,
        String unit,
        String rowHead,
        List<String> series,
        int charted,
        List<Row> rows,
        List<String> notes) {

    /** How the chart is drawn. */
    enum Shape {
        /** Over time, a line a series. */
        LINES,
        /** Over time, what makes up a whole. */
        STACKED,
        /** A bar a row and series, in the order of the rows. */
        BARS
    }

    /**
     * A row.
     *
     * @param code as the API knows it
     * @param values one a series
     */
    record Row(String code, String label, List<BigDecimal> values) {

        Row {
            values = List.copyOf(values);
        }
    }

    Plot {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    boolean isMoney() {
        return !unit.isEmpty();
    }

    boolean isOverTime() {
        return shape != Shape.BARS;
    }

    /** Whether there is nothing to tell: no row, or over time nothing but noughts. */
    boolean isEmpty() {
        return rows.isEmpty()
                || (isOverTime()
                        && rows.stream().flatMap(row -> row.values().stream()).allMatch(value -> value.signum() == 0));
    }

    /** Whether the chart draws anything. */
    boolean isDrawn() {
        return peak().filter(peak -> peak.value().signum() != 0).isPresent();
    }

    /** Where it is most: the row and the series of the greatest figure that is drawn. */
    Optional<Peak> peak() {
        return rows.stream()
                .flatMap(row -> IntStream.range(0, charted)
                        .mapToObj(
                                at -> new Peak(row, series.get(at), row.values().get(at))))
                .max(Comparator.comparing(Peak::value));
    }

    /** A figure where it stands. */
    record Peak(Row row, String series, BigDecimal value) {}
}
