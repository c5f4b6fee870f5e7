package org.istmo.reporting.query.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.region.Bridge;
import org.istmo.reporting.dataset.region.CentreFacts;
import org.istmo.reporting.dataset.region.CentreReport;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.ImprintQuery;
import org.istmo.reporting.query.LedgerLineage;
import org.istmo.reporting.query.UsedRates;
import org.jdbi.v3.core.Handle;

/** Reads what a centre of excellence did in a period, and writes the lineage and facts that its figures are made of. */
public final class CentreReportQuery {

    private static final String CENTRE =
            "SELECT o.*, COALESCE(c.name_en, o.country) AS country_en, COALESCE(c.name_es, o.country) AS country_es,"
                    + " p.name_en AS parent_en, p.name_es AS parent_es FROM office o LEFT JOIN place c ON c.code = o.country"
                    + " LEFT JOIN office p ON p.code = o.parent WHERE o.code = :code";

    private final Clock clock;

    public CentreReportQuery(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param handle on a connection that sees one state of the database; who opened it commits it
     * @param request its scope's key is the centre's code
     */
    public CentreReport read(Handle handle, DraftRequest request) {
        String centre = request.scopeKey();
        new LedgerLineage(Bridge.MEASURES, "e.office = :centre", Map.of("centre", centre), false)
                .write(handle, request);
        LedgerSums sums = new LedgerSums(handle, request.report());
        List<Fact> facts = new ArrayList<>();
        Imprint imprint = new ImprintQuery(clock).read(handle, request);
        CentreReport report = new CentreReport(
                imprint,
                facts(handle, centre),
                sums.bridge(),
                sums.total(),
                sums.quarters(request),
                sums.lines(Dimension.COUNTRY),
                sums.lines(Dimension.THEME),
                sums.lines(Dimension.DONOR),
                sums.lines(Dimension.GRANT),
                new ReachQuery(handle, request, Narrowing.toOffice(centre), facts).read(),
                new CentreRecordsQuery(handle, request, facts).read(),
                new TransfersQuery(handle, request.report(), facts).read(),
                UsedRates.of(handle, request.report()),
                Unsaid.leftOut(handle, request.report(), request.audience()));
        new Facts(handle, request.report()).write(facts);
        return report;
    }

    private static CentreFacts facts(Handle handle, String centre) {
        return handle.createQuery(CENTRE)
                .bind("code", centre)
                .map((row, context) -> {
                    String parent = row.getString("parent_en");
                    return new CentreFacts(
                            row.getString("code"),
                            Names.text(row.getString("name_en"), row.getString("name_es")),
                            Names.text(row.getString("country_en"), row.getString("country_es")),
                            parent == null ? null : Names.text(parent, row.getString("parent_es")),
                            row.getString("status"),
                            row.getObject("opened_on", LocalDate.class),
                            row.getObject("closed_on", LocalDate.class));
                })
                .one();
    }
}
