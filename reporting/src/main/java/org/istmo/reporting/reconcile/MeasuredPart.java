package org.istmo.reporting.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final String BASELINE = "baseline";
    private static final String ACTUAL = "actual";
    private static final Map<String, String> COLUMNS = Map.of("sex", "sex", "age", "age_group", "country", "country");

    /** By the key of the figure, such as {@code indicator.77.actual.sex~female}. */
    static MeasuredPart of(String key) {
        String[] words = key.split("\\.");
        if (words.length < 4) {
            return new MeasuredPart(words[2], "", "");
        }
        int sign = words[3].indexOf('~');
        return new MeasuredPart(words[2], words[3].substring(0, sign), KeyText.read(words[3].substring(sign + 1)));
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
