package org.istmo.reporting.dataset.statement;

import java.util.List;
import org.istmo.reporting.dataset.ActivityLine;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.ProjectStatement;
import org.istmo.reporting.dataset.QuarterTotal;
import org.istmo.reporting.dataset.RateLine;
import org.jspecify.annotations.Nullable;

/**
 * What a donor's money did in a period, of one agreement or of all of the donor's: interim, unaudited and not certified.
 *
 * @param accounts the agreement's, or of a whole donor one for each agreement, by number; each in its agreement's currency
 * @param agreement what only the statement of one agreement says; null of a whole donor
 * @param donor what only the statement of a whole donor says; null of an agreement, and of one that was frozen before there was any
 * @param unallocated of a whole donor, what no agreement has yet, a line for each currency; empty of an agreement
 * @param last the last statement issued on the same before this period, which this one opens with; null when there is none
 * @param measures the columns by project, in order
 * @param projects those with an entry in the period, by identifier
 * @param totals all projects in the period, a line for each currency
 * @param usd all projects in the period in US dollars, an amount for each measure
 * @param quarters every quarter of the period, in order, with or without entries
 * @param activities the activities of the period, by identifier
 * @param rates every exchange rate that was used, by currency and date
 * @param withoutRate entries since the beginning that count nothing in their agreement's currency for want of a rate
 * @param attachData whether the donor agreed that the printed tables ride along as data
 */
public record Statement(
        Imprint imprint,
        Party party,
        Format format,
        List<Account> accounts,
        @Nullable AgreementPart agreement,
        @Nullable DonorPart donor,
        List<Unallocated> unallocated,
        @Nullable LastIssued last,
        List<Measure> measures,
        List<ProjectStatement> projects,
        List<Line> totals,
        List<Amount> usd,
        List<QuarterTotal> quarters,
        List<ActivityLine> activities,
        List<RateLine> rates,
        LeftOut leftOut,
        long withoutRate,
        boolean attachData)
        implements Dataset<Statement> {

    public Statement {
        accounts = List.copyOf(accounts);
        unallocated = List.copyOf(unallocated);
        measures = List.copyOf(measures);
        projects = List.copyOf(projects);
        totals = List.copyOf(totals);
        usd = List.copyOf(usd);
        quarters = List.copyOf(quarters);
        activities = List.copyOf(activities);
        rates = List.copyOf(rates);
    }

    @Override
    public Statement with(Imprint other) {
        return new Statement(
                other,
                party,
                format,
                accounts,
                agreement,
                donor,
                unallocated,
                last,
                measures,
                projects,
                totals,
                usd,
                quarters,
                activities,
                rates,
                leftOut,
                withoutRate,
                attachData);
    }
}
