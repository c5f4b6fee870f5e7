package org.istmo.web.grant;

import java.util.List;
import java.util.Map;
import org.istmo.domain.statement.StatementFormat;

/**
 * How an agreement's statement looks, or those of a donor. A body of the same shape changes it.
 *
 * @param by {@code budget-line} or {@code cost-category}
 * @param columns of the budget table, in order
 * @param title by language, in the stead of the report type's; empty for that, and so are opening and notes
 * @param projects whether the part by project is shown
 * @param activities whether the list of activities is shown
 * @param dataFiles whether the donor agreed that the printed tables ride along as CSV and JSON
 */
public record StatementFormatView(
        String by,
        List<ColumnView> columns,
        Map<String, String> title,
        Map<String, String> opening,
        Map<String, String> notes,
        boolean projects,
        boolean activities,
        boolean dataFiles,
        String href) {

    /** @param heading by language, in the stead of our own */
    public record ColumnView(String code, Map<String, String> heading) {}

    static StatementFormatView of(StatementFormat format, String href) {
        return new StatementFormatView(
                format.by().word(),
                format.columns().stream()
                        .map(column -> new ColumnView(column.code(), column.heading()))
                        .toList(),
                format.title(),
                format.opening(),
                format.notes(),
                format.projects(),
                format.activities(),
                format.dataFiles(),
                href);
    }
}
