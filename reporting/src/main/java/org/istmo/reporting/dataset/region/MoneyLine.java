package org.istmo.reporting.dataset.region;

import java.util.List;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;

/**
 * Money of one office, country, theme, donor, agreement or quarter.
 *
 * @param code empty for money that is not yet allocated
 * @param money one for each of {@link #MEASURES}, in their order
 */
public record MoneyLine(String code, Text name, List<Tallied> money) {

    /** What is promised to partners and what is spent. */
    public static final List<Measure> MEASURES = List.of(Measure.COMMITMENT, Measure.DISBURSEMENT, Measure.EXPENDITURE);

    public MoneyLine {
        money = List.copyOf(money);
    }
}
