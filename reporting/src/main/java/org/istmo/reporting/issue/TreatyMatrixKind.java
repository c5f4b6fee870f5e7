package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.istmo.domain.access.Role;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.dataset.treaty.TreatyMatrix;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.treaty.TreatyMatrixQuery;
import org.istmo.reporting.render.WithheldWords;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.treaty.TreatyMatrixComposer;
import org.jdbi.v3.core.Handle;

/** One treaty and all States, for the offices themselves alone. Of confidential assessments it says nothing: auditors read it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TreatyMatrixKind extends ComposedKind<TreatyMatrix> {

    private static final ReportType TYPE = new ReportType(
            TreatyMatrixComposer.TYPE,
            new Text("Treaty and States", "El tratado y los Estados"),
            List.of(ScopeKind.TREATY),
            List.of("pdf", "xlsx"),
            List.of(Language.EN, Language.ES));

    private TreatyMatrixQuery query;

    protected TreatyMatrixKind() {}

    @Inject
    public TreatyMatrixKind(Clock clock, PublicAddress address, @Any Instance<DocumentRenderer> renderers) {
        super(clock, address, new TreatyMatrixComposer(), renderers.stream().toList());
        this.query = new TreatyMatrixQuery(clock);
    }

    @Override
    public ReportType type() {
        return TYPE;
    }

    @Override
    public Class<TreatyMatrix> dataset() {
        return TreatyMatrix.class;
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
    protected TreatyMatrix read(Handle snapshot, DraftRequest request) {
        return query.read(snapshot, request);
    }

    @Override
    public List<Withheld> withheld(TreatyMatrix dataset) {
        return List.of(WithheldWords.of(TYPE.code(), "activities", dataset.withheldActivities()));
    }

    /** It lays States side by side: it stays inside the offices. */
    @Override
    public boolean forDonors() {
        return false;
    }
}
