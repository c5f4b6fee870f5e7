package org.istmo.reporting.query.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.grant.RunningAgreements;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Portfolio;
import org.istmo.reporting.dataset.region.PortfolioLine;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.ImprintQuery;
import org.istmo.reporting.query.LedgerLineage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the agreements of an office and its centres, or of all, with what was spent of them and what waits. */
public final class PortfolioQuery {

    /** What an agreement's money is spent by. */
    static final List<Measure> SPENT = List.of(Measure.DISBURSEMENT, Measure.EXPENDITURE, Measure.REIMBURSEMENT);

    private static final Comparator<PortfolioLine> MOST_URGENT = Comparator.comparing(PortfolioLine::urgency)
            .thenComparing(PortfolioLine::end)
            .thenComparing(PortfolioLine::number);

    private final Clock clock;

    public PortfolioQuery(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param handle on a connection that sees one state of the database; who opened it commits it
     * @param request of the region, or of an office whose code is its scope's key
     */
    public Portfolio read(Handle handle, DraftRequest request) {
        List<String> offices = offices(handle, request);
        LocalDate day = request.date().isBefore(request.to()) ? request.date() : request.to();
        List<KeptAgreement> agreements = RunningAgreements.of(handle, request.audience(), offices, request.to());
        String ids = agreements.stream().map(kept -> String.valueOf(kept.id())).collect(Collectors.joining(", "));
        new LedgerLineage(SPENT, ids.isEmpty() ? "1 = 0" : "a.agreement IN (" + ids + ")", Map.of(), true)
                .write(handle, request);
        List<Fact> facts = new ArrayList<>();
        Imprint imprint = new ImprintQuery(clock).read(handle, request);
        Map<String, List<Amount>> money = new LedgerSums(handle, request.report()).reported(Dimension.GRANT, SPENT);
        List<PortfolioLine> lines = lines(handle, day, money, agreements, facts);
        Portfolio portfolio = new Portfolio(
                imprint,
                office(handle, request),
                day,
                lines,
                new PortfolioTotals(lines, day, facts).all(),
                new WaitingQuery(handle, request, offices, day, facts).read(),
                Unsaid.leftOut(handle, request.report(), request.audience()));
        new Facts(handle, request.report()).write(facts);
        return portfolio;
    }

    /** @param money by the number of an agreement's row, one amount for each of {@link #SPENT} */
    static List<PortfolioLine> lines(
            Handle handle,
            LocalDate day,
            Map<String, List<Amount>> money,
            List<KeptAgreement> agreements,
            List<Fact> facts) {
        PortfolioLines lines = new PortfolioLines(handle, day, money, new IssuedReports(handle, day), facts);
        return agreements.stream().map(lines::line).sorted(MOST_URGENT).toList();
    }

    private static List<String> offices(Handle handle, DraftRequest request) {
        return request.scopeKind() == ScopeKind.REGION
                ? handle.createQuery("SELECT code FROM office ORDER BY code")
                        .mapTo(String.class)
                        .list()
                : handle.createQuery("SELECT code FROM office WHERE code = :office OR parent = :office ORDER BY code")
                        .bind("office", request.scopeKey())
                        .mapTo(String.class)
                        .list();
    }

    private static @Nullable Text office(Handle handle, DraftRequest request) {
        return request.scopeKind() == ScopeKind.REGION
                ? null
                : Names.of(handle, Dimension.OFFICE).get(request.scopeKey());
    }
}
