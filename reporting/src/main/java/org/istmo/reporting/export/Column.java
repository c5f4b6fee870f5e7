package org.istmo.reporting.export;

/**
 * A column of a ledger.
 *
 * @param name as it stands in the header, the same in every language and format
 * @param width in characters, where a file says how wide it is
 */
public record Column(String name, Kind kind, int width) {

    /** What a cell of a column holds; any may be empty. */
    public enum Kind {
        /** {@link String}. */
        TEXT,
        /** {@link String} of addresses, separated by spaces. */
        ADDRESSES,
        /** {@link Long}. */
        COUNT,
        /** {@link java.math.BigDecimal} of money. */
        AMOUNT,
        /** {@link java.math.BigDecimal} of anything else, such as a rate. */
        NUMBER,
        /** {@link java.time.LocalDate}. */
        DAY,
        /** {@link java.time.Instant}. */
        MOMENT,
        /** {@link Boolean}. */
        FLAG
    }

    static Column text(String name, int width) {
        return new Column(name, Kind.TEXT, width);
    }

    static Column addresses(String name, int width) {
        return new Column(name, Kind.ADDRESSES, width);
    }

    static Column count(String name) {
        return new Column(name, Kind.COUNT, 12);
    }

    static Column amount(String name) {
        return new Column(name, Kind.AMOUNT, 18);
    }

    static Column number(String name) {
        return new Column(name, Kind.NUMBER, 14);
    }

    static Column day(String name) {
        return new Column(name, Kind.DAY, 12);
    }

    static Column moment(String name) {
        return new Column(name, Kind.MOMENT, 20);
    }

    static Column flag(String name) {
        return new Column(name, Kind.FLAG, 10);
    }
}
