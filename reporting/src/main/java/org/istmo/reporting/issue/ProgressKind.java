package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.dataset.progress.Narratives;
import org.istmo.reporting.dataset.progress.Progress;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.ProgressQuery;
import org.istmo.reporting.render.WithheldWords;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.progress.ProgressComposer;
import org.jdbi.v3.core.Handle;

/** The progress report on an agreement, or on all of a donor's. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ProgressKind extends ComposedKind<Progress> {

    private static final ReportType TYPE = new ReportType(
            "donor-progress",
            new Text("Progress report", "Informe de avance"),
            List.of(ScopeKind.GRANT, ScopeKind.DONOR),
            List.of("pdf", "xlsx"),
            List.of(Language.EN, Language.ES));

    private Clock clock;

    protected ProgressKind() {}

    @Inject
    public ProgressKind(Clock clock, PublicAddress address, @Any Instance<DocumentRenderer> renderers) {
        super(clock, address, new ProgressComposer(), renderers.stream().toList());
        this.clock = clock;
    }

    @Override
    public ReportType type() {
        return TYPE;
    }

    @Override
    public Class<Progress> dataset() {
        return Progress.class;
    }

    @Override
    protected Progress read(Handle snapshot, DraftRequest request) {
        return new ProgressQuery(clock).read(snapshot, request);
    }

    @Override
    public List<Withheld> withheld(Progress progress) {
        return List.of(
                WithheldWords.of(
                        TYPE.code(), "above-audience", progress.leftUnsaid().activities()),
                WithheldWords.of(
                        TYPE.code(), "narratives", progress.leftUnsaid().narratives()),
                WithheldWords.of(
                        TYPE.code(), "assessments", progress.leftUnsaid().assessments()),
                WithheldWords.of(
                        TYPE.code(), "small-counts", progress.leftUnsaid().counts()));
    }

    @Override
    public Optional<Narratives> narratives(Progress progress) {
        return Optional.of(new Narratives(progress.narratives(), progress.missing()));
    }

    @Override
    public List<ResultLine> results(Progress dataset) {
        return dataset.results();
    }
}
