package org.istmo.reporting.render.document;

/**
 * What a figure counts.
 *
 * @param name the ISO 4217 code of money, {@code %}, or what is counted in the document's language, such as "people"
 */
public record Unit(Kind kind, String name) {

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
