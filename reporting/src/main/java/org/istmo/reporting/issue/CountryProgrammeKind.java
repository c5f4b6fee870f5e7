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
import org.istmo.reporting.dataset.assistance.CountryProgramme;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.assistance.CountryProgrammeQuery;
import org.istmo.reporting.render.WithheldWords;
import org.istmo.reporting.render.assistance.CountryProgrammeComposer;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.jdbi.v3.core.Handle;

/** What a State needs and what both offices do about it. Of confidential assessments it says nothing, neither that there are any: it may go out to donors. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CountryProgrammeKind extends ComposedKind<CountryProgramme> {

    private static final ReportType TYPE = new ReportType(
            CountryProgrammeComposer.TYPE,
            new Text("Integrated national programme", "Programa nacional integrado"),
            List.of(ScopeKind.STATE),
            List.of("pdf", "xlsx"),
            List.of(Language.EN, Language.ES));

    private CountryProgrammeQuery query;

    protected CountryProgrammeKind() {}

    @Inject
    public CountryProgrammeKind(Clock clock, PublicAddress address, @Any Instance<DocumentRenderer> renderers) {
        super(clock, address, new CountryProgrammeComposer(), renderers.stream().toList());
        this.query = new CountryProgrammeQuery(clock);
    }

    @Override
    public ReportType type() {
        return TYPE;
    }

    @Override
    public Class<CountryProgramme> dataset() {
        return CountryProgramme.class;
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
    protected CountryProgramme read(Handle snapshot, DraftRequest request) {
        return query.read(snapshot, request);
    }

    @Override
    public List<Withheld> withheld(CountryProgramme dataset) {
        return List.of(
                WithheldWords.of(TYPE.code(), "activities", dataset.activities().withheld()),
                WithheldWords.of(TYPE.code(), "needs", dataset.needs().withheld()),
                WithheldWords.of(TYPE.code(), "assessments", dataset.withheldDiligence()),
                WithheldWords.of(
                        TYPE.code(),
                        "small-counts",
                        dataset.suppressedResults() + dataset.reach().suppressed()));
    }

    /** What is internal to one donor's agreement is not another donor's to read. */
    @Override
    protected Scope audience(Handle snapshot, Report report) {
        return publicWhereItLeaves(snapshot, report);
    }

    @Override
    public List<ResultLine> results(CountryProgramme dataset) {
        return dataset.results();
    }
}
