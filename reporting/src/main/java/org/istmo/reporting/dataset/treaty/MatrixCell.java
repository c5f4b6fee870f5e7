package org.istmo.reporting.dataset.treaty;

import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.region.Counted;

/**
 * A State against an article, where there is anything to say.
 *
 * @param status as reported; where nothing was, {@code no-review-mechanism} or {@code final-clause} as the article says, else empty
 * @param source in its own words; empty where nothing was reported
 * @param needs for assistance with it
 * @param activities of both offices that ran in the period and support it there
 * @param money of both offices that supports it there, in US dollars: one for each of {@link org.istmo.reporting.dataset.region.MoneyLine#MEASURES}
 */
public record MatrixCell(
        StateName state,
        ArticleName article,
        String status,
        String source,
        Counted needs,
        Counted activities,
        List<Amount> money) {

    public MatrixCell {
        money = List.copyOf(money);
    }
}
