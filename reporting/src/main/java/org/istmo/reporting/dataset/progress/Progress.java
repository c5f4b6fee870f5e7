package org.istmo.reporting.dataset.progress;

import java.util.List;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.statement.Party;

/**
 * What an agreement's, or a donor's, money came to in a period: in words and in figures.
 *
 * @param narratives what officers finished for the period, by section, then agreement
 * @param missing sections that nobody finished, or not in both languages, or that only repeat the last report: for the office, never printed
 * @param results indicators with what was aimed at and measured, by activity, result and indicator
 * @param people who was reached in the period
 * @param activities the report's activities, by identifier
 * @param money a line for each agreement, in its currency
 * @param quarters of one agreement, what was spent quarter by quarter; empty of a whole donor
 * @param diligence human-rights due diligence of support to security forces
 * @param attachData whether the donor agreed that the printed tables ride along as data
 */
public record Progress(
        Imprint imprint,
        Party party,
        List<NarrativeText> narratives,
        List<MissingNarrative> missing,
        List<ResultLine> results,
        People people,
        List<ProgressActivity> activities,
        List<MoneyLine> money,
        List<QuarterSpent> quarters,
        List<DiligenceLine> diligence,
        LeftUnsaid leftUnsaid,
        boolean attachData)
        implements Dataset<Progress> {

    public Progress {
        narratives = List.copyOf(narratives);
        missing = List.copyOf(missing);
        results = List.copyOf(results);
        activities = List.copyOf(activities);
        money = List.copyOf(money);
        quarters = List.copyOf(quarters);
        diligence = List.copyOf(diligence);
    }

    @Override
    public Progress with(Imprint other) {
        return new Progress(
                other,
                party,
                narratives,
                missing,
                results,
                people,
                activities,
                money,
                quarters,
                diligence,
                leftUnsaid,
                attachData);
    }
}
