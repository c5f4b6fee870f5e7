package org.istmo.reporting.dataset.treaty;

import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.region.Counted;

/**
 * One State against a treaty.
 *
 * @param reported articles of which something was reported
 * @param needs for assistance with its articles
 * @param activities of both offices that ran in the period and support any of its articles in the State, each event once
 * @param money of both offices that supports them, in US dollars: one for each of {@link org.istmo.reporting.dataset.region.MoneyLine#MEASURES}
 */
public record StateLine(StateName state, Counted reported, Counted needs, Counted activities, List<Amount> money) {

    public StateLine {
        money = List.copyOf(money);
    }
}
