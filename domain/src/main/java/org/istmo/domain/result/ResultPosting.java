package org.istmo.domain.result;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.activity.ChangedActivities;
import org.istmo.domain.activity.ContentRecords;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftResult;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.ResultLine;
import org.istmo.domain.intake.RowOutcome;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.validation.Finding;
import org.jdbi.v3.core.Handle;

/** Merges rows of results into what activities have. The office's latch is held by then. */
public class ResultPosting {

    private final Handle handle;
    private final OfficeCode office;
    private final ContentRecords contents;
    private final ChangedActivities changes;

    public ResultPosting(Handle handle, OfficeCode office, ContentRecords contents, ChangedActivities changes) {
        this.handle = handle;
        this.office = office;
        this.contents = contents;
        this.changes = changes;
    }

    /** @return what became of each row, in their order */
    public List<RowOutcome> post(Incoming.SoundResults rows) {
        long activity = handle.createQuery(
                        "SELECT id FROM activity WHERE office = :office AND identifier = :identifier")
                .bind("office", office.code())
                .bind("identifier", rows.identifier())
                .mapTo(Long.class)
                .one();
        List<DraftResult> before = new ResultRows(handle).of(List.of(activity)).getOrDefault(activity, List.of());
        Map<ResultLine, List<Finding>> refused = new IdentityHashMap<>();
        ResultMerge merge = merged(before, rows.lines(), refused);
        for (Map<ResultLine, List<Finding>> more = merge.untied(); !more.isEmpty(); more = merge.untied()) {
            refused.putAll(more);
            merge = merged(before, rows.lines(), refused);
        }
        List<DraftResult> after = merge.results();
        if (!after.equals(before)) {
            contents.results(activity, DraftActivity.TEMPLATE, after);
            changes.of(List.of(activity));
        }
        return outcomes(rows.lines(), refused, merge);
    }

    private static ResultMerge merged(
            List<DraftResult> before, List<ResultLine> lines, Map<ResultLine, List<Finding>> refused) {
        ResultMerge merge = new ResultMerge(before);
        lines.stream().filter(line -> !refused.containsKey(line)).forEach(merge::add);
        return merge;
    }

    private static List<RowOutcome> outcomes(
            List<ResultLine> lines, Map<ResultLine, List<Finding>> refused, ResultMerge merge) {
        List<RowOutcome> outcomes = new ArrayList<>();
        for (ResultLine line : lines) {
            List<Finding> reasons = refused.get(line);
            outcomes.add(reasons == null ? new RowOutcome.Taken(merge.outcome(line)) : new RowOutcome.Refused(reasons));
        }
        return outcomes;
    }
}
