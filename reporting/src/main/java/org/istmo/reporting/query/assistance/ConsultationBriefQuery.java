package org.istmo.reporting.query.assistance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.treaty.TreatyRows;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.assistance.Coming;
import org.istmo.reporting.dataset.assistance.ConsultationBrief;
import org.istmo.reporting.dataset.assistance.Needs;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.treaty.StateName;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.ImprintQuery;
import org.istmo.reporting.query.LedgerLineage;
import org.istmo.reporting.query.UsedRates;
import org.istmo.reporting.query.region.LedgerSums;
import org.istmo.reporting.query.region.OverlapsQuery;
import org.istmo.reporting.query.region.Unsaid;
import org.istmo.reporting.query.treaty.BothLanguages;
import org.istmo.reporting.query.treaty.SupportingActivities;
import org.istmo.reporting.query.treaty.Tally;
import org.jdbi.v3.core.Handle;

/**
 * Reads what the offices bring to the first consultation after a period, and writes the lineage and facts that its figures are made of. Assessments of
 * confidential sources are not read, whoever orders the brief: partners sit at the table.
 */
public final class ConsultationBriefQuery {

    private final Clock clock;

    public ConsultationBriefQuery(Clock clock) {
        this.clock = clock;
    }

    /** @param handle on a connection that sees one state of the database; who opened it commits it */
    public ConsultationBrief read(Handle handle, DraftRequest request) {
        new LedgerLineage(MoneyLine.MEASURES, "1 = 1", Map.of(), false).write(handle, request);
        LedgerSums sums = new LedgerSums(handle, request.report());
        Imprint imprint = new ImprintQuery(clock).read(handle, request);
        List<Fact> facts = new ArrayList<>();
        Tally tally = new Tally(facts);
        Framework framework = new Framework(handle, request);
        AssistingActivities assisting = new AssistingActivities(handle, request, null);
        List<StateName> states = TreatyRows.states(handle).stream()
                .map(state -> new StateName(state.code(), BothLanguages.of(state.name())))
                .toList();
        NeedReading reading = new NeedReading(
                handle, request, SupportingActivities.ofRegion(handle, request, tally), assisting, tally);
        Needs needs = reading.read(states);
        ComingReading coming = new ComingReading(handle, request, framework.levelOfNext(), tally);
        Coming brought = coming.of(framework.next());
        OverlapsQuery overlaps = new OverlapsQuery(handle, request, facts);
        ConsultationBrief brief = new ConsultationBrief(
                imprint,
                framework.next(),
                framework.last(),
                brought,
                new ResponseReading(handle, request, framework.levelOfLast(), tally).of(framework.last()),
                reading.byState(states, coming.byState()),
                needs,
                new ActivityReading(handle, assisting, null, sums, tally, facts).read(),
                sums.lines(Dimension.COUNTRY),
                sums.lines(Dimension.THEME),
                sums.total(),
                overlaps.read(),
                overlaps.open(),
                UsedRates.of(handle, request.report()),
                Unsaid.leftOut(handle, request.report(), request.audience()),
                request.audience().sensitivity() != Sensitivity.PUBLIC,
                framework.withheld());
        new Facts(handle, request.report()).write(facts);
        return brief;
    }
}
