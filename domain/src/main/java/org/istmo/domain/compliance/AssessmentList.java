package org.istmo.domain.compliance;

import java.util.List;

/**
 * Assessments of a State, in the treaty's order.
 *
 * @param withheld of how many articles the latest one is kept from the reader
 */
public record AssessmentList(List<Assessment> assessments, long withheld) {

    public AssessmentList {
        assessments = List.copyOf(assessments);
    }
}
