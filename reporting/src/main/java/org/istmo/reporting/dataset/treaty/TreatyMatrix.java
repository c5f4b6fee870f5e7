package org.istmo.reporting.dataset.treaty;

import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.RateLine;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;

/**
 * One treaty and all States, which stand in the order of their codes: nothing ranks them.
 *
 * @param treaty its code
 * @param participation of each State in each instrument, by instrument
 * @param articles but for final clauses, in the treaty's order
 * @param cells those with anything to say, by State
 * @param reported articles of which something was reported, of all States
 * @param money of all States, one for each of {@link org.istmo.reporting.dataset.region.MoneyLine#MEASURES}
 * @param withheldActivities that support an article and are above the audience's level: counted, and named nowhere
 */
public record TreatyMatrix(
        Imprint imprint,
        String treaty,
        Text title,
        List<StateName> states,
        List<StatePart> participation,
        List<StateLine> lines,
        List<MatrixArticle> articles,
        List<MatrixCell> cells,
        Counted reported,
        Counted needs,
        Counted activities,
        List<Amount> money,
        List<RateLine> rates,
        LeftOut leftOut,
        long withheldActivities)
        implements Dataset<TreatyMatrix> {

    /** What a State is to an instrument. */
    public record StatePart(StateName state, InstrumentLine part) {}

    public TreatyMatrix {
        states = List.copyOf(states);
        participation = List.copyOf(participation);
        lines = List.copyOf(lines);
        articles = List.copyOf(articles);
        cells = List.copyOf(cells);
        money = List.copyOf(money);
        rates = List.copyOf(rates);
    }

    @Override
    public TreatyMatrix with(Imprint other) {
        return new TreatyMatrix(
                other,
                treaty,
                title,
                states,
                participation,
                lines,
                articles,
                cells,
                reported,
                needs,
                activities,
                money,
                rates,
                leftOut,
                withheldActivities);
    }
}
