package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.istmo.domain.access.Role;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.dataset.treaty.TreatyState;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.treaty.TreatyStateQuery;
import org.istmo.reporting.render.WithheldWords;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.treaty.TreatyStateComposer;
import org.jdbi.v3.core.Handle;

/** One State and all instruments. Of confidential assessments it says nothing, neither that there are any: it may go out to donors. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TreatyStateKind extends ComposedKind<TreatyState> {

    private static final ReportType TYPE = new ReportType(
            TreatyStateComposer.TYPE,
            new Text("State and treaties", "El Estado y los tratados"),
            List.of(ScopeKind.STATE),
            List.of("pdf", "xlsx"),
            List.of(Language.EN, Language.ES));

    private TreatyStateQuery query;

    protected TreatyStateKind() {}

    @Inject
    public TreatyStateKind(Clock clock, PublicAddress address, @Any Instance<DocumentRenderer> renderers) {
        super(clock, address, new TreatyStateComposer(), renderers.stream().toList());
        this.query = new TreatyStateQuery(clock);
    }

    @Override
    public ReportType type() {
        return TYPE;
    }

    @Override
    public Class<TreatyState> dataset() {
        return TreatyState.class;
    }

    @Override
    public boolean saysWhatWasKnown() {
        return true;
    }

    @Override
    public List<Role> orderedBy() {
        return List.of(Role.OFFICER, Role.TREATY);
    }

    @Override
    protected TreatyState read(Handle snapshot, DraftRequest request) {
        return query.read(snapshot, request);
    }

    @Override
    public List<Withheld> withheld(TreatyState dataset) {
        return List.of(
                WithheldWords.of(TYPE.code(), "activities", dataset.withheldActivities()),
                WithheldWords.of(TYPE.code(), "needs", dataset.withheldNeeds()));
    }

    /** What is internal to one donor's agreement is not another donor's to read. */
    @Override
    protected Scope audience(Handle snapshot, Report report) {
        return publicWhereItLeaves(snapshot, report);
    }
}
