package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.dataset.region.CentreReport;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.region.CentreReportQuery;
import org.istmo.reporting.render.WithheldWords;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.region.CentreComposer;
import org.jdbi.v3.core.Handle;

/** The report of a centre of excellence. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CentreReportKind extends ComposedKind<CentreReport> {

    private static final ReportType TYPE = new ReportType(
            CentreComposer.TYPE,
            new Text("Centre of excellence report", "Informe de centro de excelencia"),
            List.of(ScopeKind.OFFICE),
            List.of("pdf", "xlsx"),
            List.of(Language.EN, Language.ES));

    private CentreReportQuery query;

    protected CentreReportKind() {}

    @Inject
    public CentreReportKind(Clock clock, PublicAddress address, @Any Instance<DocumentRenderer> renderers) {
        super(clock, address, new CentreComposer(), renderers.stream().toList());
        this.query = new CentreReportQuery(clock);
    }

    @Override
    public ReportType type() {
        return TYPE;
    }

    @Override
    public Class<CentreReport> dataset() {
        return CentreReport.class;
    }

    @Override
    public String officeKind() {
        return "centre";
    }

    @Override
    protected CentreReport read(Handle snapshot, DraftRequest request) {
        return query.read(snapshot, request);
    }

    @Override
    public List<Withheld> withheld(CentreReport dataset) {
        return List.of(
                WithheldWords.of(
                        TYPE.code(),
                        "not-counted",
                        dataset.reach().withheld() + dataset.records().withheld()),
                WithheldWords.of(
                        TYPE.code(),
                        "small-counts",
                        dataset.reach().suppressed() + dataset.records().suppressed()));
    }

    /** It names every agreement that pays the centre: it stays inside the offices. */
    @Override
    public boolean forDonors() {
        return false;
    }
}
