package org.istmo.reporting.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;

/** What a figure's key asks of the rows of its report, asked of the ledger's columns. */
final class KeyConditions {

    /** A condition of a spreadsheet's formula holds 255 characters. */
    private static final int LONGEST = 250;

    private static final String SUPPORT = "support";

    private final Report report;
    private final boolean sinceTheBeginning;
    private final boolean fromTheBeginning;
    private final KeyedThings things;

    /**
     * @param sinceTheBeginning whether the report also has what was posted before its period
     * @param fromTheBeginning whether the ledger begins with its first entry
     */
    KeyConditions(Report report, boolean sinceTheBeginning, boolean fromTheBeginning, KeyedThings things) {
        this.report = report;
        this.sinceTheBeginning = sinceTheBeginning;
        this.fromTheBeginning = fromTheBeginning;
        this.things = things;
    }

    /** Why the columns cannot be asked; empty when they can. */
    Optional<Uncompared.Why> why(FigureKey key) {
        if (!key.conditions().getOrDefault(Dimension.COUNTED, "yes").equals("yes")) {
            return Optional.of(Uncompared.Why.LEFT_OUT);
        }
        if (months(key).isBefore(report) && !fromTheBeginning) {
            return Optional.of(Uncompared.Why.BEFORE);
        }
        return key.conditions().entrySet().stream()
                        .allMatch(one -> conditions(one.getKey(), one.getValue())
                                .filter(KeyConditions::isShort)
                                .isPresent())
                ? Optional.empty()
                : Optional.of(Uncompared.Why.UNNAMED);
    }

    private static boolean isShort(List<Condition> conditions) {
        return conditions.stream().allMatch(one -> one.value().toString().length() <= LONGEST);
    }

    /** Whether what was posted before the period is in the figure. */
    boolean isSinceTheBeginning(FigureKey key) {
        return months(key).isBefore(report);
    }

    /** Of a key that the columns can be asked. */
    List<Condition> of(FigureKey key) {
        List<Condition> all = new ArrayList<>();
        key.conditions()
                .forEach((dimension, value) -> conditions(dimension, value).ifPresent(all::addAll));
        all.addAll(months(key).conditions());
        return all;
    }

    private Months months(FigureKey key) {
        return Months.of(key.conditions(), report, sinceTheBeginning);
    }

    /** None for what the months or the column of amounts say. */
    private Optional<List<Condition>> conditions(Dimension dimension, String value) {
        return switch (dimension) {
            case ACTIVITY -> things.activity(value);
            case GRANT -> things.agreement(value);
            case QUARTER, YEAR, MONTH, WHEN, COUNTED -> Optional.of(List.of());
            case OFFICE -> is("office", value);
            case COUNTRY -> is("country", value);
            case THEME -> is("theme", value);
            case DONOR -> is("donor", value);
            case LINE -> is("budget_line", value);
            case CATEGORY -> is("cost_category", value);
            case COST ->
                Optional.of(List.of(
                        value.equals(SUPPORT)
                                ? Condition.is("cost_category", SUPPORT)
                                : Condition.isNot("cost_category", SUPPORT)));
            case DATE ->
                Optional.of(List.of(
                        Condition.atLeast("date", LocalDate.parse(value)),
                        Condition.atMost("date", LocalDate.parse(value))));
            case CURRENCY -> is("currency", value);
        };
    }

    private static Optional<List<Condition>> is(String column, String value) {
        return Optional.of(List.of(value.isEmpty() ? Condition.isEmpty(column) : Condition.is(column, value)));
    }

    /** Whether a figure is of more than the whole of its report's money of a kind. */
    static boolean isFine(FigureKey key) {
        return key.conditions().keySet().stream()
                .anyMatch(dimension -> dimension != Dimension.WHEN && dimension != Dimension.COUNTED);
    }
}
