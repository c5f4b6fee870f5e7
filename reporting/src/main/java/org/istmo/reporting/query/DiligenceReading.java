package org.istmo.reporting.query;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.DiligenceLine;
import org.jdbi.v3.core.Handle;

/** The human-rights due diligence of activities that support a security force. */
final class DiligenceReading {

    private DiligenceReading() {}

    /**
     * By activity, then day; of each activity and recipient the last assessment up to the period's end.
     *
     * @param shown those up to the audience's level, or else those above it
     */
    static List<DiligenceLine> of(Handle handle, ProgressScope scope, boolean shown) {
        Sensitivity highest = scope.request().audience().sensitivity();
        record Assessed(DiligenceLine line, boolean told) {}
        return handle
                .createQuery(
                        "SELECT v.identifier, v.sensitivity AS activity_level, d.sensitivity, p.name_en, p.name_es,"
                                + " d.risk, d.status, d.assessed_on, d.valid_until FROM due_diligence d JOIN activity v ON"
                                + " v.id = d.activity JOIN partner p ON p.code = d.recipient WHERE "
                                + scope.activities("d.activity")
                                + " AND d.assessed_on <= :to AND NOT EXISTS (SELECT 1 FROM due_diligence l WHERE"
                                + " l.activity = d.activity AND l.recipient = d.recipient AND l.assessed_on <= :to AND"
                                + " (l.assessed_on > d.assessed_on OR (l.assessed_on = d.assessed_on AND l.id >"
                                + " d.id))) ORDER BY v.identifier, v.id, d.assessed_on, d.id")
                .bind("to", scope.request().to())
                .map((row, context) -> new Assessed(
                        new DiligenceLine(
                                row.getString("identifier"),
                                new Text(row.getString("name_en"), row.getString("name_es")),
                                row.getString("risk"),
                                row.getString("status"),
                                row.getObject("assessed_on", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class)),
                        Sensitivity.of(row.getString("sensitivity")).compareTo(highest) <= 0
                                && Sensitivity.of(row.getString("activity_level"))
                                                .compareTo(highest)
                                        <= 0))
                .stream()
                .filter(assessed -> assessed.told() == shown)
                .map(Assessed::line)
                .toList();
    }
}
