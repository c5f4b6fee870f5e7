package org.istmo.reporting.sitting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.archive.IssuedBefore;
import org.jdbi.v3.core.Handle;

/** What reports are held against, many at once; of a first version it is what {@link IssuedBefore} finds for one. */
final class LastReports {

    private static final String LAST =
            "SELECT f.report, l.id, l.number, l.report_version, l.period_to FROM (SELECT r.id AS report, COALESCE(r.supersedes,"
                    + " (SELECT b.id FROM report b WHERE b.type = r.type AND b.scope_kind = r.scope_kind AND b.scope_key = r.scope_key"
                    + " AND b.status = 'issued' AND b.period_to < r.period_from ORDER BY b.period_to DESC, b.issued_at DESC, b.id DESC LIMIT 1)) AS last"
                    + " FROM report r WHERE r.id IN (<reports>)) f JOIN report l ON l.id = f.last";

    private LastReports() {}

    /** By the number of the row of the report that is held against it. */
    static Map<Long, LastReport> of(Handle handle, Collection<Long> reports) {
        Map<Long, LastReport> last = new HashMap<>();
        if (!reports.isEmpty()) {
            handle.createQuery(LAST)
                    .bindList("reports", List.copyOf(reports))
                    .map((row, context) -> Map.entry(
                            row.getLong("report"),
                            new LastReport(
                                    row.getLong("id"),
                                    row.getString("number"),
                                    row.getInt("report_version"),
                                    row.getObject("period_to", LocalDate.class))))
                    .forEach(one -> last.put(one.getKey(), one.getValue()));
        }
        return last;
    }
}
