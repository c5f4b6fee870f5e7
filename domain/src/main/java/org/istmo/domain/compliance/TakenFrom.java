package org.istmo.domain.compliance;

/**
 * The assessment of another article that one was taken over from.
 *
 * @param version of that assessment, from 1
 */
public record TakenFrom(String treaty, String article, long version) {

    boolean isOf(Assessment assessment) {
        return assessment.cell().treaty().equals(treaty)
                && assessment.cell().article().equals(article)
                && assessment.version() == version;
    }
}
