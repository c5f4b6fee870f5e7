package org.istmo.reporting.dataset.treaty;

import java.util.List;
import org.istmo.reporting.dataset.Amount;

/**
 * What both offices gave to an article in the State in the period, in US dollars, as counted.
 *
 * @param amounts one for each of {@link org.istmo.reporting.dataset.region.MoneyLine#MEASURES}
 */
public record ArticleMoney(ArticleName article, List<Amount> amounts) {

    public ArticleMoney {
        amounts = List.copyOf(amounts);
    }
}
