package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.istmo.domain.access.Role;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.dataset.region.Portfolio;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.region.PortfolioQuery;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.region.PortfolioComposer;
import org.jdbi.v3.core.Handle;

/** The portfolio of a head of office, for the offices themselves alone. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PortfolioKind extends ComposedKind<Portfolio> {

    private static final ReportType TYPE = new ReportType(
            PortfolioComposer.TYPE,
            new Text("Portfolio of a head of office", "Cartera de la jefatura de oficina"),
            List.of(ScopeKind.OFFICE, ScopeKind.REGION),
            List.of("pdf", "xlsx"),
            List.of(Language.EN, Language.ES));

    private PortfolioQuery query;

    protected PortfolioKind() {}

    @Inject
    public PortfolioKind(Clock clock, PublicAddress address, @Any Instance<DocumentRenderer> renderers) {
        super(clock, address, new PortfolioComposer(), renderers.stream().toList());
        this.query = new PortfolioQuery(clock);
    }

    @Override
    public ReportType type() {
        return TYPE;
    }

    @Override
    public Class<Portfolio> dataset() {
        return Portfolio.class;
    }

    /** Heads of office too: it is their page. Who orders it as an officer does so. */
    @Override
    public List<Role> orderedBy() {
        return List.of(Role.OFFICER, Role.HEAD);
    }

    @Override
    public boolean forDonors() {
        return false;
    }

    @Override
    protected Scope audience(Handle snapshot, Report report) {
        return Scope.ofAudience(Sensitivity.CONFIDENTIAL);
    }

    @Override
    protected Portfolio read(Handle snapshot, DraftRequest request) {
        return query.read(snapshot, request);
    }

    @Override
    public List<Withheld> withheld(Portfolio dataset) {
        return List.of();
    }

    /** All but the sums over the ledger: days go by, and work comes and goes. */
    @Override
    public boolean ofTheMoment(String figure) {
        return FigureKey.parse(figure).isEmpty();
    }
}
