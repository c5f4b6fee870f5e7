package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.dataset.region.RegionalOverview;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.region.RegionalOverviewQuery;
import org.istmo.reporting.render.WithheldWords;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.region.RegionalOverviewComposer;
import org.jdbi.v3.core.Handle;

/** The regional overview: both offices and their centres together. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RegionalOverviewKind extends ComposedKind<RegionalOverview> {

    private static final ReportType TYPE = new ReportType(
            RegionalOverviewComposer.TYPE,
            new Text("Regional overview", "Panorama regional"),
            List.of(ScopeKind.REGION),
            List.of("pdf", "xlsx"),
            List.of(Language.EN, Language.ES));

    private RegionalOverviewQuery query;

    protected RegionalOverviewKind() {}

    @Inject
    public RegionalOverviewKind(Clock clock, PublicAddress address, @Any Instance<DocumentRenderer> renderers) {
        super(clock, address, new RegionalOverviewComposer(), renderers.stream().toList());
        this.query = new RegionalOverviewQuery(clock);
    }

    @Override
    public ReportType type() {
        return TYPE;
    }

    @Override
    public Class<RegionalOverview> dataset() {
        return RegionalOverview.class;
    }

    @Override
    protected RegionalOverview read(Handle snapshot, DraftRequest request) {
        return query.read(snapshot, request);
    }

    @Override
    public List<Withheld> withheld(RegionalOverview dataset) {
        return List.of(
                WithheldWords.of(
                        TYPE.code(), "above-audience", dataset.leftOut().activitiesAboveAudience()),
                WithheldWords.of(TYPE.code(), "not-counted", dataset.reach().withheld()),
                WithheldWords.of(TYPE.code(), "small-counts", dataset.reach().suppressed()));
    }

    /** What is internal to one donor's agreement is not another donor's to read. */
    @Override
    protected Scope audience(Handle snapshot, Report report) {
        return publicWhereItLeaves(snapshot, report);
    }
}
