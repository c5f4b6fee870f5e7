package org.istmo.domain.statement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The columns and wording of a statement on an agreement, or on all of a donor's.
 *
 * @param by whether what was spent is shown by budget line or by cost category
 * @param columns of the budget table, in order, each once
 * @param title by language, in the stead of the report type's
 * @param opening by language, before the balance
 * @param notes by language, after our own
 * @param projects whether the part by project is shown
 * @param activities whether the list of activities is shown
 * @param dataFiles whether the donor agreed that the printed tables ride along as CSV and JSON
 */
public record StatementFormat(
        SpentBy by,
        List<Column> columns,
        Map<String, String> title,
        Map<String, String> opening,
        Map<String, String> notes,
        boolean projects,
        boolean activities,
        boolean dataFiles) {

    /** Every column that there is. */
    public static final List<String> COLUMNS =
            List.of("budget", "before", "disbursement", "expenditure", "period", "cumulative", "balance", "percent");

    private static final List<String> USUAL = List.of("budget", "period", "cumulative", "balance", "percent");

    /**
     * A column.
     *
     * @param code one of {@link StatementFormat#COLUMNS}
     * @param heading by language, in the stead of our own
     */
    public record Column(String code, Map<String, String> heading) {

        public Column {
            heading = kept(heading);
        }
    }

    public StatementFormat {
        columns = List.copyOf(columns);
        title = kept(title);
        opening = kept(opening);
        notes = kept(notes);
    }

    /** What holds while nobody said anything else. */
    public static StatementFormat usual(SpentBy by) {
        return new StatementFormat(
                by,
                USUAL.stream().map(code -> new Column(code, Map.of())).toList(),
                Map.of(),
                Map.of(),
                Map.of(),
                true,
                true,
                false);
    }

    /** The same with what was spent shown in another way. */
    StatementFormat spentBy(SpentBy other) {
        return new StatementFormat(other, columns, title, opening, notes, projects, activities, dataFiles);
    }

    private static Map<String, String> kept(Map<String, String> words) {
        return Collections.unmodifiableMap(new TreeMap<>(words));
    }
}
