package org.istmo.domain.compliance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;

/** The date of the first assessment that stated a need or a recommendation, of those that may be seen. */
public final class StatedSince {

    private final Map<String, LocalDate> first = new HashMap<>();

    /** @param until the moment before which it was known */
    StatedSince(
            Handle handle,
            AssessmentPart part,
            Collection<Long> assessments,
            List<String> sources,
            OffsetDateTime until) {
        for (List<Long> some : Chunks.of(assessments)) {
            handle.createQuery(
                            "SELECT v.assessment, p.number, MIN(v.assessed_on) AS since FROM assessment_version v JOIN "
                                    + part.table()
                                    + " p ON p.belongs_to = v.id WHERE v.assessment IN (<some>) AND "
                                    + Releases.seen("v", sources, "< :until")
                                    + " AND v.recorded_at < :until GROUP BY v.assessment, p.number")
                    .bindList("some", some)
                    .bindList("sources", sources)
                    .bind("until", until)
                    .map((row, context) -> Map.entry(
                            key(row.getLong("assessment"), row.getLong("number")),
                            row.getObject("since", LocalDate.class)))
                    .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        }
    }

    /** @throws NullPointerException unless it is one that the assessment states */
    public LocalDate of(Assessment assessment, Map<String, Object> thing) {
        Object number = thing.get(AssessmentPart.NUMBER);
        return Objects.requireNonNull(first.get(key(assessment.id(), number instanceof Long its ? its : 0)));
    }

    private static String key(long assessment, long number) {
        return assessment + " " + number;
    }
}
