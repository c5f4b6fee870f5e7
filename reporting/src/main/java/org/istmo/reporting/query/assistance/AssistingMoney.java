package org.istmo.reporting.query.assistance;

import java.util.Optional;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;

/** What the money of an activity is called in a report on assistance: shown, a sum over the ledger; above the audience's level, part of a line of all such. */
public final class AssistingMoney {

    private static final String TOGETHER = "activities.withheld.";

    private AssistingMoney() {}

    /** @param activity its number */
    public static FigureKey of(Measure measure, String activity) {
        return FigureKey.inDollars(measure).where(Dimension.ACTIVITY, activity).where(Dimension.COUNTED, "yes");
    }

    /** Of all whose words are withheld. */
    static String together(Measure measure) {
        return TOGETHER + measure.key();
    }

    /** What a figure sums up of all whose words are withheld; empty of any other figure. */
    public static Optional<Measure> summedIn(String figure) {
        return figure.startsWith(TOGETHER) ? Measure.of(figure.substring(TOGETHER.length())) : Optional.empty();
    }
}
