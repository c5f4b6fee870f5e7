package org.istmo.reporting.dataset.treaty;

import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.region.AmountLine;
import org.istmo.reporting.dataset.region.MoneyLine;

/**
 * Money of both offices in the State in the period, in US dollars, as counted: what supports which article.
 *
 * @param articles those with money, in the treaties' order
 * @param inAll what supports any article, one for each of {@link MoneyLine#MEASURES}
 * @param treaties those with money
 * @param unallocated what supports no article
 * @param total what there is in all
 */
public record SupportedMoney(
        List<ArticleMoney> articles,
        List<Amount> inAll,
        List<AmountLine> treaties,
        AmountLine unallocated,
        MoneyLine total) {

    public SupportedMoney {
        articles = List.copyOf(articles);
        inAll = List.copyOf(inAll);
        treaties = List.copyOf(treaties);
    }
}
