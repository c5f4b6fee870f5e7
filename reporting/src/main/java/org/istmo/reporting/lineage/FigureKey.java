package org.istmo.reporting.lineage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.reporting.dataset.Measure;

/**
 * The key of a figure is a predicate over a report's lineage: {@code <measure>.<currency>} and then {@code .<dimension>~<value>} for each condition, in the
 * order of {@link Dimension}, such as {@code expenditure.MXN.activity~17.quarter~2023-Q1}, {@code expenditure.MXN-usd}, {@code expenditure.usd.country~MX} or, in the currency of the
 * agreements whose money it is, {@code spent.in-EUR.line~A1}.
 * Values are written as {@link KeyText} writes them.
 *
 * @param currency ISO 4217 of the amounts as transacted, or of the agreement that they are counted for; empty for every currency
 * @param way how a row counts; in US dollars always when it is of every currency
 * @param conditions what the figure is of; none for all rows of the measure
 */
public record FigureKey(Measure measure, Optional<String> currency, Way way, Map<Dimension, String> conditions) {

    /** How a row counts. */
    public enum Way {
        /** As transacted, rows of that currency alone. */
        TRANSACTED("amount"),
        /** Converted to US dollars; rows without a rate do not count. */
        DOLLARS("usd"),
        /** In the currency of the row's agreement; rows without a rate do not count. */
        AGREEMENT("counted");

        private final String column;

        Way(String column) {
            this.column = column;
        }

        /** The column of a lineage's row that it adds up; null in a row that does not count. */
        public String column() {
            return column;
        }
    }

    private static final Pattern KEY =
            Pattern.compile("([a-z-]+)\\.(?:in-([A-Z]{3})|([A-Z]{3})(-usd)?|usd)((?:\\.[a-z]+~[A-Za-z0-9_-]*)*)");
    private static final String CONVERTED = "usd";

    public FigureKey {
        Map<Dimension, String> sorted = new EnumMap<>(Dimension.class);
        sorted.putAll(conditions);
        conditions = Collections.unmodifiableMap(sorted);
    }

    /** Amounts of one currency, in that currency. */
    public static FigureKey asTransacted(Measure measure, String currency) {
        return new FigureKey(measure, Optional.of(currency), Way.TRANSACTED, Map.of());
    }

    /** Amounts of one currency, converted to US dollars. */
    public static FigureKey converted(Measure measure, String currency) {
        return new FigureKey(measure, Optional.of(currency), Way.DOLLARS, Map.of());
    }

    /** Amounts of every currency, converted to US dollars. */
    public static FigureKey inDollars(Measure measure) {
        return new FigureKey(measure, Optional.empty(), Way.DOLLARS, Map.of());
    }

    /** Amounts of every currency, in the currency of the agreement that they are of. */
    public static FigureKey inAgreements(Measure measure, String currency) {
        return new FigureKey(measure, Optional.of(currency), Way.AGREEMENT, Map.of());
    }

    /** Whether it is in US dollars, converted. */
    public boolean converted() {
        return way == Way.DOLLARS;
    }

    /** The currency that its rows are transacted in; a figure in the agreements' own is of rows of any. */
    public Optional<String> rowCurrency() {
        return currency.filter(code -> way != Way.AGREEMENT);
    }

    /** The same with one condition more. */
    public FigureKey where(Dimension dimension, String value) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(conditions);
        more.put(dimension, value);
        return new FigureKey(measure, currency, way, more);
    }

    /** Empty when the text is no key of any sum over the ledger. */
    public static Optional<FigureKey> parse(String text) {
        Matcher match = KEY.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Measure.of(match.group(1))
                .flatMap(measure -> conditions(match.group(5))
                        .map(conditions -> new FigureKey(measure, currency(match), way(match), conditions)))
                .filter(key -> key.toString().equals(text));
    }

    private static Optional<String> currency(Matcher match) {
        return Optional.ofNullable(match.group(2)).or(() -> Optional.ofNullable(match.group(3)));
    }

    private static Way way(Matcher match) {
        if (match.group(2) != null) {
            return Way.AGREEMENT;
        }
        return match.group(3) != null && match.group(4) == null ? Way.TRANSACTED : Way.DOLLARS;
    }

    private static Optional<Map<Dimension, String>> conditions(String text) {
        Map<Dimension, String> conditions = new EnumMap<>(Dimension.class);
        for (String condition : text.split("\\.")) {
            if (condition.isEmpty()) {
                continue;
            }
            int tilde = condition.indexOf('~');
            Optional<Dimension> dimension = Dimension.of(condition.substring(0, tilde));
            if (dimension.isEmpty()) {
                return Optional.empty();
            }
            try {
                conditions.put(dimension.get(), KeyText.read(condition.substring(tilde + 1)));
            } catch (NumberFormatException noKey) {
                return Optional.empty();
            }
        }
        return Optional.of(conditions);
    }

    private String in(String code) {
        return switch (way) {
            case TRANSACTED -> code;
            case DOLLARS -> code + "-" + CONVERTED;
            case AGREEMENT -> "in-" + code;
        };
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(measure.key())
                .append('.')
                .append(currency.map(this::in).orElse(CONVERTED));
        conditions.forEach((dimension, value) ->
                text.append('.').append(dimension.word()).append('~').append(KeyText.of(value)));
        return text.toString();
    }
}
