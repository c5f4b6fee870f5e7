package org.istmo.reporting.dataset.assistance;

import java.util.List;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.RateLine;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.DiligenceLine;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.dataset.region.AmountLine;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.region.Reach;

/**
 * The integrated national programme of a State: what it needs, what both offices do about it, what that costs and what came of it.
 *
 * @param state two letters of ISO 3166-1
 * @param reach of the activities: people who took part in another country do not count
 * @param quarters every quarter of the period, with or without entries
 * @param years money of each year by donor, counted, for the part of every activity that benefits the State
 * @param themes the same by theme
 * @param frameworks what cooperation frameworks are supported with, and what no framework was named for
 * @param results of the activities, whatever part of them benefits the State
 * @param suppressedResults how many counts of people are not told
 * @param diligence of support to security forces
 * @param missing what is missing, in the order of the offices' own duty to act
 * @param missingByKind how many of each of {@link Missing#KINDS}, in their order
 * @param withheldDiligence assessments above the audience's level
 */
public record CountryProgramme(
        Imprint imprint,
        String state,
        Text name,
        Needs needs,
        Activities activities,
        Reach reach,
        List<MoneyLine> quarters,
        List<DonorYear> years,
        List<MoneyLine> themes,
        List<AmountLine> frameworks,
        AmountLine unallocated,
        MoneyLine total,
        List<ResultLine> results,
        long suppressedResults,
        List<DiligenceLine> diligence,
        List<Missing> missing,
        List<CountLine> missingByKind,
        Counted missingInAll,
        List<RateLine> rates,
        LeftOut leftOut,
        long withheldDiligence)
        implements Dataset<CountryProgramme> {

    public CountryProgramme {
        quarters = List.copyOf(quarters);
        years = List.copyOf(years);
        themes = List.copyOf(themes);
        frameworks = List.copyOf(frameworks);
        results = List.copyOf(results);
        diligence = List.copyOf(diligence);
        missing = List.copyOf(missing);
        missingByKind = List.copyOf(missingByKind);
        rates = List.copyOf(rates);
    }

    /** Whether neither needs nor activities nor money are known. */
    public boolean empty() {
        return needs.empty() && activities.lines().isEmpty() && years.isEmpty();
    }

    @Override
    public CountryProgramme with(Imprint other) {
        return new CountryProgramme(
                other,
                state,
                name,
                needs,
                activities,
                reach,
                quarters,
                years,
                themes,
                frameworks,
                unallocated,
                total,
                results,
                suppressedResults,
                diligence,
                missing,
                missingByKind,
                missingInAll,
                rates,
                leftOut,
                withheldDiligence);
    }
}
