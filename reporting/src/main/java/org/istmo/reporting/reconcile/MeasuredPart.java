package org.istmo.reporting.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.lineage.KeyText;

/**
 * What of an indicator a printed value is: of which kind, and of the whole or of a part.
 *
 * @param kind {@code baseline}, {@code target}, {@code actual}, or {@code cumulative} for what was measured up to the end
 * @param dimension {@code sex}, {@code age} or {@code country}; empty of the whole
 * @param code of the part
 */
record MeasuredPart(String kind, String dimension, String code) {

    /** What was measured up to the end of the period. */
    static final String CUMULATIVE = "cumulative";

    static final MeasuredPart WHOLE = new MeasuredPart("actual", "", "");

    private static final Pattern KEY =
            Pattern.compile("indicator\\.[^.]+\\.([a-z]+)(?:\\.(sex|age|country)~((?:[A-Za-z0-9-]|_[0-9A-F]{2})+))?");

    private static final String BASELINE = "baseline";
    private static final String ACTUAL = "actual";
    private static final Map<String, String> COLUMNS = Map.of("sex", "sex", "age", "age_group", "country", "country");

    /** By the key of the figure, such as {@code indicator.77.actual.sex~female}; empty of any other. */
    static Optional<MeasuredPart> of(String key) {
        Matcher words = KEY.matcher(key);
        if (!words.matches()) {
            return Optional.empty();
        }
        String dimension = Objects.requireNonNullElse(words.group(2), "");
        return Optional.of(
                new MeasuredPart(words.group(1), dimension, dimension.isEmpty() ? "" : KeyText.read(words.group(3))));
    }

    /** The same of another kind. */
    MeasuredPart as(String other) {
        return new MeasuredPart(other, dimension, code);
    }

    boolean isWhole() {
        return dimension.isEmpty();
    }

    /** The kind that its rows are of. */
    String kindOfRows() {
        return kind.equals(CUMULATIVE) ? ACTUAL : kind;
    }

    /** Of its rows, in the report's period: a baseline has none. */
    List<Condition> conditions(Report report) {
        List<Condition> all = new ArrayList<>();
        for (String column : List.of("sex", "age_group", "country", "location", "dimensions")) {
            all.add(column.equals(COLUMNS.get(dimension)) ? Condition.is(column, code) : Condition.isEmpty(column));
        }
        all.add(Condition.is("kind", kindOfRows()));
        if (!kind.equals(BASELINE)) {
            all.add(Condition.atMost("period_end", report.to()));
        }
        if (!kind.equals(BASELINE) && !kind.equals(CUMULATIVE)) {
            all.add(Condition.atLeast("period_end", report.from()));
        }
        return all;
    }

    /** @param adds whether its values are added up; of the others the last one stands */
    List<Said> said(boolean adds) {
        if (isWhole() && adds) {
            return List.of(Said.of("what.measured." + kind));
        }
        List<Said> said = new ArrayList<>(List.of(
                Said.of("what.values." + kind),
                isWhole() ? Said.of("what.whole") : Said.of("what.part", column(), code)));
        if (!adds) {
            said.add(Said.of("what.last"));
        }
        return said;
    }

    /** Of the ledger, that names the part; empty of the whole. */
    private String column() {
        return COLUMNS.getOrDefault(dimension, "");
    }

    /** As lists name it. */
    String name() {
        return isWhole() ? kind : kind + " " + column() + " " + code;
    }
}
