package org.istmo.reporting.dataset.treaty;

import java.time.LocalDate;
import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * An activity that supports articles in the State.
 *
 * @param id the number of its row; 0 for those together that are above the audience's level, which have no words
 * @param since its first day, planned or actual
 * @param articles such as {@code UNCAC 44}, in the treaties' order
 * @param money what it gave to them there in the period, in US dollars: one for each of {@link org.istmo.reporting.dataset.region.MoneyLine#MEASURES}
 */
public record SupportingActivity(
        long id,
        String office,
        String identifier,
        Text title,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> articles,
        List<Amount> money) {

    public SupportingActivity {
        articles = List.copyOf(articles);
        money = List.copyOf(money);
    }

    public boolean withheld() {
        return id == 0;
    }
}
