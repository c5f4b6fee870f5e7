package org.istmo.reporting.lineage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.reporting.dataset.Measure;

/**
 * The key of a figure is a predicate over a report's lineage: {@code <project>.<quarter>.<measure>.<currency>}, such as
 * {@code p17.2023-Q1.expenditure.MXN}, {@code p17.2023-Q1.expenditure.MXN-usd} or {@code all.all.expenditure.usd}.
 *
 * @param project the number of the activity's row; empty for all
 * @param quarter such as {@code 2023-Q1}; empty for all
 * @param currency ISO 4217 of the amounts as transacted; empty for every currency
 * @param converted whether the figure is in US dollars, converted; always so when it is of every currency
 */
public record FigureKey(
        Optional<Long> project,
        Optional<String> quarter,
        Measure measure,
        Optional<String> currency,
        boolean converted) {

    private static final Pattern KEY =
            Pattern.compile("(all|p\\d{1,18})\\.(all|\\d{4}-Q[1-4])\\.([a-z-]+)\\.(?:([A-Z]{3})(-usd)?|usd)");
    private static final String ALL = "all";
    private static final String CONVERTED = "usd";

    /** Empty when the text is no key of any figure. */
    public static Optional<FigureKey> parse(String text) {
        Matcher match = KEY.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        for (Measure measure : Measure.values()) {
            if (measure.key().equals(match.group(3))) {
                return Optional.of(new FigureKey(
                        given(match.group(1), ALL).map(project -> Long.valueOf(project.substring(1))),
                        given(match.group(2), ALL),
                        measure,
                        Optional.ofNullable(match.group(4)),
                        match.group(4) == null || match.group(5) != null));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return project.map(id -> "p" + id).orElse(ALL) + "." + quarter.orElse(ALL) + "." + measure.key() + "."
                + currency.map(code -> converted ? code + "-" + CONVERTED : code)
                        .orElse(CONVERTED);
    }

    private static Optional<String> given(String text, String none) {
        return text.equals(none) ? Optional.empty() : Optional.of(text);
    }
}
