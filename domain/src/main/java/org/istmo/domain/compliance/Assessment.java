package org.istmo.domain.compliance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of what was reported of a cell.
 *
 * @param id the number that the trail knows the cell's assessment by
 * @param version from 1
 * @param record the number that this version alone has, among all cells: unlike the version it does not say how many came before
 * @param recordedAt when it became known here
 * @param recordedBy the account that wrote it
 * @param values by the names of {@link AssessmentFields#FIELDS}; those that hold nothing are not there
 * @param parts the things within it, by the names of {@link AssessmentPart}, in their order
 * @param takenFrom where it was taken over from; null of one that was reported of this article itself
 */
public record Assessment(
        long id,
        Cell cell,
        long version,
        long record,
        OffsetDateTime recordedAt,
        String recordedBy,
        Map<String, Object> values,
        Map<String, List<Map<String, Object>>> parts,
        @Nullable TakenFrom takenFrom) {

    public Assessment {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** The code of the status as reported. */
    public String status() {
        return text(AssessmentFields.STATUS);
    }

    /** The day of what was reported. */
    public LocalDate date() {
        return (LocalDate) Objects.requireNonNull(values.get(AssessmentFields.DATE));
    }

    /** Where it was reported. */
    public String source() {
        return text(AssessmentFields.SOURCE);
    }

    /** {@code public}, {@code released} or {@code confidential}. */
    public String sourceStatus() {
        return text(AssessmentFields.SOURCE_STATUS);
    }

    public List<Map<String, Object>> things(AssessmentPart part) {
        return parts.getOrDefault(part.word(), List.of());
    }

    private String text(String name) {
        return String.valueOf(values.getOrDefault(name, ""));
    }
}
