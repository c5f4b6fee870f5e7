package org.istmo.reporting.render.document;

import java.math.BigDecimal;

/**
 * What a figure counts.
 *
 * @param name the ISO 4217 code of money, {@code %}, or what is counted in the document's language, such as "people"
 * @param one what a single one of them is called, such as "person"; the name where nobody said
 */
public record Unit(Kind kind, String name, String one) {

    public Unit(Kind kind, String name) {
        this(kind, name, name);
    }

    /** As it is said beside so many. */
    public String beside(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.ONE) == 0 ? one : name;
    }

    /** How it is written. */
    public enum Kind {
        /** Two decimals, and up to six where the amount has them. */
        MONEY,
        /** Decimals only where it has them. */
        COUNT,
        /** One decimal. */
        PERCENT,
        /** Units of a currency for one US dollar: up to ten decimals. */
        RATE
    }
}
