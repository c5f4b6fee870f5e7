package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.IssuedReports;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Revision;
import org.istmo.reporting.archive.Revisions;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.dataset.Changes.ChangedFigure;
import org.istmo.reporting.issue.RevisionChanges;
import org.istmo.reporting.render.Labels;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** Says what a report changed since its last version, and which one went before it. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SinceLast {

    private Revisions revisions;
    private RevisionChanges changes;
    private IssuedReports issued;
    private Reading reading;
    private FigureText text;

    protected SinceLast() {}

    @Inject
    public SinceLast(
            Revisions revisions, RevisionChanges changes, IssuedReports issued, Reading reading, FigureText text) {
        this.revisions = revisions;
        this.changes = changes;
        this.issued = issued;
        this.reading = reading;
        this.text = text;
    }

    /** The paragraph that says what changed; empty of a first version, and of what was not drafted yet. */
    public String summary(Report report) {
        return changed(report)
                .map(found -> found.summary().in(reading.getLanguage()))
                .orElse("");
    }

    /** Why it was revised, in the officer's words; empty of a first version. */
    String reason(Report report) {
        return revisions.of(report).map(Revision::reason).orElse("");
    }

    /** Figure by figure, in the order of the page. */
    List<ChangeLine> lines(Report report) {
        return changed(report).map(Changes::figures).orElse(List.of()).stream()
                .map(this::line)
                .toList();
    }

    /** What was issued of the same for the last period before, where the reader sees it. */
    public Optional<Report> before(Scope scope, Report report) {
        return issued.ofPeriodBefore(scope, report);
    }

    private Optional<Changes> changed(Report report) {
        return report.snapshot().isPresent() && report.version() > 1 ? changes.of(report) : Optional.empty();
    }

    private ChangeLine line(ChangedFigure figure) {
        BigDecimal before = figure.before();
        BigDecimal after = figure.after();
        BigDecimal difference = orNothing(after).subtract(orNothing(before));
        Labels words = Labels.of("changes", reading.getLanguage());
        return new ChangeLine(
                figure.label().in(reading.getLanguage()),
                text.said(before, figure.unit()),
                text.said(after, figure.unit()),
                (difference.signum() > 0 ? "+" : "") + text.said(difference, figure.unit()),
                figure.causes().stream()
                        .map(share -> words.word("cause." + share.cause()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static BigDecimal orNothing(@Nullable BigDecimal value) {
        return Optional.ofNullable(value).orElse(BigDecimal.ZERO);
    }
}
