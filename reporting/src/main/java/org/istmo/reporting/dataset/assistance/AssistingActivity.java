package org.istmo.reporting.dataset.assistance;

import java.time.LocalDate;
import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.treaty.StateName;
import org.jspecify.annotations.Nullable;

/**
 * An activity of one of the offices or their centres.
 *
 * @param id the number of its row; 0 for those together that are above the audience's level, which have no words
 * @param standing one of {@link #STANDINGS} at the end of the period; empty for those that are withheld
 * @param since its first day, planned or actual
 * @param states by their codes, and regions that it is in
 * @param share of it that benefits the State that the report is on, in percent; null in a report on all of them
 * @param money posted in the period and counted, in US dollars: one for each of {@link org.istmo.reporting.dataset.region.MoneyLine#MEASURES}
 */
public record AssistingActivity(
        long id,
        String office,
        String identifier,
        Text title,
        String standing,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<StateName> states,
        List<Text> themes,
        @Nullable Amount share,
        List<Amount> money) {

    /**
     * Running on the last day of the period; in preparation, or beginning after it; ended within it, or cancelled since; and those that have no more than
     * money in it.
     */
    public static final List<String> STANDINGS = List.of("running", "planned", "ended", "paid");

    public AssistingActivity {
        states = List.copyOf(states);
        themes = List.copyOf(themes);
        money = List.copyOf(money);
    }

    public boolean withheld() {
        return id == 0;
    }
}
