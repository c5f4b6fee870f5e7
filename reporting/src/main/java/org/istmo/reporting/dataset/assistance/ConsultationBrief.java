package org.istmo.reporting.dataset.assistance;

import java.util.List;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.RateLine;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.region.OpenOverlap;
import org.istmo.reporting.dataset.region.Overlaps;
import org.jspecify.annotations.Nullable;

/**
 * What the offices bring to a consultation.
 *
 * @param next the first consultation after the period; null where none is on record
 * @param last the last one up to the end of the period, of the same framework as the next where there is a next; null where none is on record
 * @param states with needs, by their codes; a page puts them in the alphabet of its language and nothing else ranks them
 * @param countries money of both offices by country
 * @param themes the same by theme
 * @param open pairs that are not decided on yet
 * @param internal whether it holds what is internal to the offices
 * @param withheldConsultations of the mechanisms, above the audience's level
 */
public record ConsultationBrief(
        Imprint imprint,
        @Nullable Consultation next,
        @Nullable Consultation last,
        Coming coming,
        Responses responses,
        List<StateNeeds> states,
        Needs needs,
        Activities activities,
        List<MoneyLine> countries,
        List<MoneyLine> themes,
        MoneyLine total,
        Overlaps overlaps,
        List<OpenOverlap> open,
        List<RateLine> rates,
        LeftOut leftOut,
        boolean internal,
        long withheldConsultations)
        implements Dataset<ConsultationBrief> {

    public ConsultationBrief {
        states = List.copyOf(states);
        countries = List.copyOf(countries);
        themes = List.copyOf(themes);
        open = List.copyOf(open);
        rates = List.copyOf(rates);
    }

    @Override
    public ConsultationBrief with(Imprint other) {
        return new ConsultationBrief(
                other,
                next,
                last,
                coming,
                responses,
                states,
                needs,
                activities,
                countries,
                themes,
                total,
                overlaps,
                open,
                rates,
                leftOut,
                internal,
                withheldConsultations);
    }
}
