package org.istmo.web.activity;

import java.util.List;
import org.istmo.domain.activity.ActivityDesk;
import org.istmo.domain.validation.Finding;
import org.istmo.web.overlap.ResemblancesView;

/**
 * What would come of a body.
 *
 * @param findings what is worth noting; what is wrong is a problem of its own
 * @param resembles planned and running activities of other offices that resemble it, the most alike first
 * @param activity as it would stand; its numbers will be others
 */
public record RehearsalView(
        boolean dryRun, List<FindingView> findings, List<ResemblancesView.Item> resembles, ActivityView activity) {

    /** One finding, with the JSON pointer of what it is about. */
    public record FindingView(String pointer, String code, String detail) {

        static FindingView of(Finding finding) {
            return new FindingView(finding.pointer(), finding.code(), finding.detail());
        }
    }

    static RehearsalView of(ActivityDesk.Rehearsed rehearsed, List<ResemblancesView.Item> resembles) {
        return new RehearsalView(
                true,
                rehearsed.notes().stream().map(FindingView::of).toList(),
                resembles,
                ActivityView.of(rehearsed.activity()));
    }
}
