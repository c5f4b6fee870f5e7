package org.istmo.domain.compliance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.treaty.KnownUntil;
import org.jdbi.v3.core.Handle;

/**
 * What may leave the offices: assessments whose source is public or was released by the State, as they were known at the end of a day. One that is
 * confidential leaves no trace: where there was another before, that one is read, and where there was none, none.
 */
public final class ReleasedAssessments {

    private static final List<String> SOURCES = new Disclosure(false).sources();

    private final Handle handle;
    private final AssessmentRows rows;
    private final OffsetDateTime until;

    /** @param day that ends at midnight in Greenwich */
    public ReleasedAssessments(Handle handle, LocalDate day) {
        this.handle = handle;
        this.rows = new AssessmentRows(handle);
        this.until = KnownUntil.endOf(day);
    }

    /** In the order of the treaties and of their articles. */
    public List<Assessment> ofState(String state) {
        return latest(rows.cells(Optional.empty(), Optional.of(state)));
    }

    /** In the order of the States' codes and of the treaty's articles. */
    public List<Assessment> ofTreaty(String treaty) {
        return latest(rows.cells(Optional.of(treaty), Optional.empty()));
    }

    /** Since when the things of a part that these hold were stated. */
    public StatedSince since(AssessmentPart part, List<Assessment> assessments) {
        return new StatedSince(
                handle, part, assessments.stream().map(Assessment::id).toList(), SOURCES, until);
    }

    private List<Assessment> latest(Map<Long, Cell> cells) {
        return rows.latest(cells, SOURCES, until);
    }
}
