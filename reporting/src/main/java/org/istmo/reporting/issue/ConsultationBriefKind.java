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
import org.istmo.reporting.dataset.assistance.ConsultationBrief;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.assistance.ConsultationBriefQuery;
import org.istmo.reporting.render.WithheldWords;
import org.istmo.reporting.render.assistance.ConsultationBriefComposer;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.jdbi.v3.core.Handle;

/** What both offices bring to the next consultation. Of confidential assessments it says nothing, neither that there are any: partners sit at the table. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ConsultationBriefKind extends ComposedKind<ConsultationBrief> {

    private static final ReportType TYPE = new ReportType(
            ConsultationBriefComposer.TYPE,
            new Text("Brief for a consultation", "Nota informativa para una consulta"),
            List.of(ScopeKind.REGION),
            List.of("pdf", "xlsx"),
            List.of(Language.EN, Language.ES));

    private ConsultationBriefQuery query;

    protected ConsultationBriefKind() {}

    @Inject
    public ConsultationBriefKind(Clock clock, PublicAddress address, @Any Instance<DocumentRenderer> renderers) {
        super(
                clock,
                address,
                new ConsultationBriefComposer(),
                renderers.stream().toList());
        this.query = new ConsultationBriefQuery(clock);
    }

    @Override
    public ReportType type() {
        return TYPE;
    }

    @Override
    public Class<ConsultationBrief> dataset() {
        return ConsultationBrief.class;
    }

    @Override
    protected ConsultationBrief read(Handle snapshot, DraftRequest request) {
        return query.read(snapshot, request);
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
    public List<Withheld> withheld(ConsultationBrief dataset) {
        return List.of(
                WithheldWords.of(TYPE.code(), "activities", dataset.activities().withheld()),
                WithheldWords.of(TYPE.code(), "needs", dataset.needs().withheld()),
                WithheldWords.of(TYPE.code(), "consultations", dataset.withheldConsultations()));
    }

    /** What is internal stays with the offices' own delegations. */
    @Override
    protected Scope audience(Handle snapshot, Report report) {
        return publicWhereItLeaves(snapshot, report);
    }

    /** What is written down for the coming consultation keeps no history. */
    @Override
    public boolean ofTheMoment(String figure) {
        return figure.startsWith("needs.raised");
    }
}
