package org.istmo.reporting.query;

import java.util.List;
import org.istmo.reporting.dataset.progress.DiligenceLine;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.lineage.Fact;
import org.jdbi.v3.core.Handle;

/**
 * What came of some activities, as a progress report says it, and the due diligence of their support to security forces.
 *
 * @param lines by activity, result and indicator
 * @param suppressed how many counts of people are not told
 * @param diligence by activity, then day
 * @param withheldDiligence assessments above the audience's level
 */
public record MeasuredResults(
        List<ResultLine> lines, long suppressed, List<DiligenceLine> diligence, long withheldDiligence) {

    public MeasuredResults {
        lines = List.copyOf(lines);
        diligence = List.copyOf(diligence);
    }

    /**
     * @param activities numbers of their rows
     * @param facts takes what the figures are made of
     */
    public static MeasuredResults of(Handle handle, DraftRequest request, List<Long> activities, List<Fact> facts) {
        ProgressScope scope = new ProgressScope(request, activities);
        ResultReading reading = new ResultReading(request, facts);
        List<ResultLine> lines = reading.lines(Measurements.of(handle, scope));
        return new MeasuredResults(
                lines,
                reading.suppressed(),
                DiligenceReading.of(handle, scope, true),
                DiligenceReading.of(handle, scope, false).size());
    }
}
