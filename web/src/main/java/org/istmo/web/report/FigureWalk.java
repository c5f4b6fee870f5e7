package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.issue.Figures;

/** From a report to its figures and to what each was made of, for the API and the pages alike. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FigureWalk {

    private Reports reports;
    private Figures figures;

    protected FigureWalk() {}

    @Inject
    public FigureWalk(Reports reports, Figures figures) {
        this.reports = reports;
        this.figures = figures;
    }

    /** @throws Missing when there is none or it is not the reader's to see */
    Report report(Scope scope, long id) {
        return reports.withId(scope, id);
    }

    /**
     * Every printed figure once, in the order of the page.
     *
     * @throws org.istmo.domain.problem.Conflict when the report has not been drafted yet
     */
    List<Figure> figures(Report report) {
        return figures.of(report);
    }

    /**
     * A figure whose rows are the reader's to see. A key may be a sound predicate over the report's rows and still be no figure of its pages.
     *
     * @throws org.istmo.domain.problem.Forbidden when the rows are not all theirs
     * @throws Missing when the report prints no such figure
     */
    Figure openFigure(Scope scope, Report report, String key) {
        DownToRows.mustBeOpen(scope, report);
        return figures.of(report).stream()
                .filter(figure -> figure.amount().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("figure"));
    }
}
