package org.istmo.reporting.dataset.region;

import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;

/**
 * Counted money of one thing in US dollars.
 *
 * @param amounts one for each of {@link MoneyLine#MEASURES}, in their order
 */
public record AmountLine(String code, Text name, List<Amount> amounts) {

    public AmountLine {
        amounts = List.copyOf(amounts);
    }
}
