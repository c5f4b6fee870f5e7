package org.istmo.reporting.dataset.treaty;

import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.jspecify.annotations.Nullable;

/**
 * What is left to the offices to do; it says nothing of the State.
 *
 * @param kind one of {@link #KINDS}
 * @param number of the need or recommendation within the article's assessments; 0 where it is of neither
 * @param words of the need or recommendation; null where it is of neither
 * @param priority of the need; null of anything else
 * @param activities that support the article; null where none is spoken of
 * @param money in US dollars, one for each of {@link org.istmo.reporting.dataset.region.MoneyLine#MEASURES}; empty where none is spoken of
 */
public record Gap(
        String kind,
        ArticleName article,
        long number,
        @Nullable Text words,
        @Nullable String priority,
        @Nullable Counted activities,
        List<Amount> money) {

    public static final String NEED_WITHOUT_ACTIVITY = "need-without-activity";
    public static final String ACTIVITY_WITHOUT_EVIDENCE = "activity-without-evidence";
    public static final String RECOMMENDATION_WITHOUT_FOLLOW_UP = "recommendation-without-follow-up";
    public static final String MONEY_WITHOUT_NEED = "money-without-need";

    /** In the order of the offices' own duty to act. */
    public static final List<String> KINDS = List.of(
            NEED_WITHOUT_ACTIVITY, RECOMMENDATION_WITHOUT_FOLLOW_UP, ACTIVITY_WITHOUT_EVIDENCE, MONEY_WITHOUT_NEED);

    public Gap {
        money = List.copyOf(money);
    }

    /** Which duty of the offices it is: its kind, of a need with the priority. */
    public String duty() {
        return priority == null ? kind : kind + "-" + priority;
    }
}
