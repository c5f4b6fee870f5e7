package org.istmo.reporting.query.region;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.region.Bridge;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.region.RegionalOverview;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.ImprintQuery;
import org.istmo.reporting.query.LedgerLineage;
import org.istmo.reporting.query.UsedRates;
import org.jdbi.v3.core.Handle;

/** Reads what both offices and their centres did in a period, and writes the lineage and facts that its figures are made of. */
public final class RegionalOverviewQuery {

    private final Clock clock;

    public RegionalOverviewQuery(Clock clock) {
        this.clock = clock;
    }

    /** @param handle on a connection that sees one state of the database; who opened it commits it */
    public RegionalOverview read(Handle handle, DraftRequest request) {
        new LedgerLineage(Bridge.MEASURES, "1 = 1", Map.of(), false).write(handle, request);
        LedgerSums sums = new LedgerSums(handle, request.report());
        MoneyLine total = sums.total();
        List<Fact> facts = new ArrayList<>();
        Supported supported = new Supported(handle, request.report(), facts);
        Imprint imprint = new ImprintQuery(clock).read(handle, request);
        RegionalOverview overview = new RegionalOverview(
                imprint,
                sums.bridge(),
                total,
                sums.quarters(request),
                sums.lines(Dimension.OFFICE),
                sums.lines(Dimension.COUNTRY),
                sums.lines(Dimension.THEME),
                sums.lines(Dimension.DONOR),
                supported.frameworks(),
                supported.unallocated(total),
                new ReachQuery(handle, request, Narrowing.NONE, facts).read(),
                new OverlapsQuery(handle, request, facts).read(),
                new TransfersQuery(handle, request.report(), facts).read(),
                MoneyApart.of(handle, request, facts),
                UsedRates.of(handle, request.report()),
                Unsaid.leftOut(handle, request.report(), request.audience()));
        new Facts(handle, request.report()).write(facts);
        return overview;
    }
}
