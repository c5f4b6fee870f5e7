package org.istmo.domain.compliance;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Which versions of assessments a State released with its consent to a round, and which of them it withdrew. From then on whoever may not know of
 * confidential sources knows of them no more; what was read before, such as the snapshot of a report, stays as it was read.
 */
public final class Releases {

    private final Handle handle;

    public Releases(Handle handle) {
        this.handle = handle;
    }

    /** @param round whose consent it was released with */
    public void add(Assessment released, long round) {
        handle.createUpdate(
                        "INSERT INTO assessment_release (assessment, version, given_with) VALUES (:assessment, :version, :round)")
                .bind("assessment", released.id())
                .bind("version", released.version())
                .bind("round", round)
                .execute();
    }

    /**
     * Whether what the reviewers recommended is not known, or not as it stands here, to those who may not know of confidential sources: it came from another
     * source than a round, and no consent to a round's answers speaks of it.
     */
    public boolean isWithheldWith(Assessment assessment) {
        List<Map<String, Object>> recommended = assessment.things(AssessmentPart.RECOMMENDATIONS);
        return !recommended.isEmpty()
                && new AssessmentRows(handle)
                        .history(assessment.id(), assessment.cell(), new Disclosure(false).sources()).stream()
                                .findFirst()
                                .filter(known -> known.things(AssessmentPart.RECOMMENDATIONS)
                                        .equals(recommended))
                                .isEmpty();
    }

    /** Withdraws all that was released with the consent to a round. */
    public void withdraw(long round, OffsetDateTime at) {
        handle.createUpdate(
                        "UPDATE assessment_release SET withdrawn_at = :at WHERE given_with = :round AND withdrawn_at IS NULL")
                .bind("at", at)
                .bind("round", round)
                .execute();
    }

    /**
     * The condition that a version may be seen, with {@code <sources>} to be bound.
     *
     * @param alias of the table of versions
     * @param withdrawn what is true of the moment of a withdrawal that counts
     */
    static String seen(String alias, List<String> sources, String withdrawn) {
        String bySource = alias + ".source_status IN (<sources>)";
        return sources.contains(Disclosure.CONFIDENTIAL)
                ? bySource
                : bySource + " AND NOT EXISTS (SELECT 1 FROM assessment_release w WHERE w.assessment = " + alias
                        + ".assessment AND w.version = " + alias + ".version AND w.withdrawn_at " + withdrawn + ")";
    }
}
