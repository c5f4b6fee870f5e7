package org.istmo.reporting.render.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture of figures that a table has too.
 *
 * @param id a word that names it in both languages
 * @param unit what the axis counts, such as "US dollars"
 * @param categories along the axis, at least one
 * @param series one value for each category, told apart by hatching and label as well as by colour: they must read in grey
 * @param alternative the same in words, for who hears the report
 * @param table the id of the table that holds the same figures
 */
public record Chart(
        String id,
        String title,
        Shape shape,
        String unit,
        List<String> categories,
        List<Series> series,
        String alternative,
        String table)
        implements Block {

    /** How the values are drawn. */
    public enum Shape {
        /** Upright bars side by side, for few categories in order, such as quarters. */
        COLUMNS,
        /** Upright bars on one another. */
        STACKED,
        /** Lying bars, for categories with long names. */
        BARS,
        /** Lines over time. */
        LINES
    }

    /** @param values a null is drawn as nothing, never as zero */
    public record Series(String name, List<@Nullable BigDecimal> values) {

        public Series {
            values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
        }
    }

    /** Above the table that holds its figures; the table alone where there is nothing but noughts to draw. */
    public List<Block> over(Table table) {
        return isFlat() ? List.of(table) : List.of(this, table);
    }

    /** Whether no bar and no line would leave the axis. */
    public boolean isFlat() {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .filter(Objects::nonNull)
                .allMatch(value -> value.signum() == 0);
    }

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }
}
