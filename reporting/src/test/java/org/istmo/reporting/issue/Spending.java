package org.istmo.reporting.issue;

import java.util.List;
import org.istmo.reporting.dataset.Amount;

/** What a donor's money paid for, activity by activity, with what it opened with and a text. */
record Spending(List<Amount> activities, Amount total, Amount opening, String text) {

    Spending {
        activities = List.copyOf(activities);
    }
}
