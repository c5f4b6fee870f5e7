package org.istmo.reporting.query.assistance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.domain.treaty.TreatyRows;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.assistance.Activities;
import org.istmo.reporting.dataset.assistance.CountryProgramme;
import org.istmo.reporting.dataset.assistance.Needs;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.treaty.StateName;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.ImprintQuery;
import org.istmo.reporting.query.LedgerLineage;
import org.istmo.reporting.query.MeasuredResults;
import org.istmo.reporting.query.UsedRates;
import org.istmo.reporting.query.region.LedgerSums;
import org.istmo.reporting.query.region.ReachQuery;
import org.istmo.reporting.query.region.Supported;
import org.istmo.reporting.query.region.Unsaid;
import org.istmo.reporting.query.treaty.BothLanguages;
import org.istmo.reporting.query.treaty.SupportingActivities;
import org.istmo.reporting.query.treaty.Tally;
import org.jdbi.v3.core.Handle;

/**
 * Reads the integrated national programme of a State, and writes the lineage and facts that its figures are made of. Money is the part of each activity that
 * benefits the State. Assessments of confidential sources are not read, whoever orders the report.
 */
public final class CountryProgrammeQuery {

    private final Clock clock;

    public CountryProgrammeQuery(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param handle on a connection that sees one state of the database; who opened it commits it
     * @param request its scope's key is the State's code
     * @throws org.istmo.domain.problem.Missing when the offices do not serve the State
     */
    public CountryProgramme read(Handle handle, DraftRequest request) {
        StateName state = new StateName(
                request.scopeKey(),
                BothLanguages.of(TreatyRows.state(handle, request.scopeKey()).name()));
        new LedgerLineage(MoneyLine.MEASURES, "a.place = :state", Map.of("state", state.code()), false)
                .write(handle, request);
        LedgerSums sums = new LedgerSums(handle, request.report());
        MoneyLine total = sums.total();
        Imprint imprint = new ImprintQuery(clock).read(handle, request);
        List<Fact> facts = new ArrayList<>();
        Tally tally = new Tally(facts);
        AssistingActivities assisting = new AssistingActivities(handle, request, state.code());
        NeedReading reading = new NeedReading(
                handle, request, SupportingActivities.ofState(handle, request, tally), assisting, tally);
        Needs needs = reading.read(List.of(state));
        Activities activities = new ActivityReading(handle, assisting, state.code(), sums, tally, facts).read();
        MeasuredResults results = MeasuredResults.of(
                handle, request, assisting.shown().stream().map(Assisting::id).toList(), facts);
        MissingReading missing =
                new MissingReading(reading.unsupported(), assisting.shown(), activities, results.lines(), tally);
        Supported supported = new Supported(handle, request.report(), facts);
        CountryProgramme programme = new CountryProgramme(
                imprint,
                state.code(),
                state.name(),
                needs,
                activities,
                new ReachQuery(handle, request, Narrowing.toCountry(state.code()), facts).read(),
                sums.quarters(request),
                new DonorYears(handle, request.report()).read(),
                sums.lines(Dimension.THEME),
                supported.frameworks(),
                supported.unallocated(total),
                total,
                results.lines(),
                results.suppressed(),
                results.diligence(),
                missing.lines(),
                missing.byKind(),
                missing.inAll(),
                UsedRates.of(handle, request.report()),
                Unsaid.leftOut(handle, request.report(), request.audience()),
                results.withheldDiligence());
        new Facts(handle, request.report()).write(facts);
        return programme;
    }
}
