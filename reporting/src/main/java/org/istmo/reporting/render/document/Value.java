package org.istmo.reporting.render.document;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell of a table, not yet formatted. */
public sealed interface Value {

    /** Words. */
    record Words(String text) implements Value {}

    /**
     * A figure.
     *
     * @param key what the figure is called in the report's lineage; empty only for what is no figure of the report, such as an exchange rate
     * @param value exact, in the unit
     */
    record Quantity(String key, BigDecimal value, Unit unit) implements Value {}

    /** A day. */
    record Day(LocalDate day) implements Value {}

    /** Words in the place of a figure, such as "no rate", or of a small count that is suppressed. */
    record Told(String words) implements Value {}

    /** Nothing. */
    record Blank() implements Value {}

    static Value words(String text) {
        return new Words(text);
    }

    static Value money(String key, BigDecimal value, String currency) {
        return new Quantity(key, value, new Unit(Unit.Kind.MONEY, currency));
    }

    static Value count(String key, BigDecimal value, String ofWhat) {
        return new Quantity(key, value, new Unit(Unit.Kind.COUNT, ofWhat));
    }

    /** A count of what has a word for one and another for several. */
    static Value count(String key, BigDecimal value, String one, String several) {
        return new Quantity(key, value, new Unit(Unit.Kind.COUNT, several, one));
    }

    static Value percentage(String key, BigDecimal value) {
        return new Quantity(key, value, new Unit(Unit.Kind.PERCENT, "%"));
    }
}
