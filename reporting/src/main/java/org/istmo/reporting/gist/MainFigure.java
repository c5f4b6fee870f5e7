package org.istmo.reporting.gist;

import java.math.BigDecimal;
import org.istmo.reporting.dataset.Text;

/**
 * A figure of a report that is looked at first.
 *
 * @param key as in the report's list of figures
 * @param value exact, at most 6 decimals
 * @param unit ISO 4217, or what is counted, as either language calls it
 */
public record MainFigure(String key, Text label, BigDecimal value, Text unit) {

    /** Whether it is an amount of money. */
    public boolean isMoney() {
        return unit.en().matches("[A-Z]{3}");
    }
}
