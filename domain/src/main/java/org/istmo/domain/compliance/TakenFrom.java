package org.istmo.domain.compliance;

/**
 * The assessment of another article that one was taken over from.
 *
 * @param version of that assessment, from 1; 0 where the reader may not know of it any more
 */
public record TakenFrom(String treaty, String article, long version) {

    /** The other article, of the same State. */
    Cell cell(Assessment taken) {
        return new Cell(treaty, article, taken.cell().state());
    }

    boolean isOf(Assessment assessment) {
        return assessment.cell().treaty().equals(treaty)
                && assessment.cell().article().equals(article)
                && assessment.version() == version;
    }
}
