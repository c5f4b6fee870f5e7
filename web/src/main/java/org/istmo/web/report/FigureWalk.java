package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.issue.Figures;
import org.istmo.reporting.lineage.CountedTotal;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.Lineage;

/** From a report to its figures and to what each was made of, for the API and the pages alike. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FigureWalk {

    /** Figures between one of a page and one that it is made of. */
    private static final int DEEPEST = 8;

    private Reports reports;
    private Figures figures;
    private Lineage lineage;

    protected FigureWalk() {}

    @Inject
    public FigureWalk(Reports reports, Figures figures, Lineage lineage) {
        this.reports = reports;
        this.figures = figures;
        this.lineage = lineage;
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
     * A figure whose rows are the reader's to see: one of the report's pages, or one that a figure of the pages is made of, such as what was spent before an
     * opening balance, which the chosen columns need not print. A key may be a sound predicate over the report's rows and still be neither.
     *
     * @throws org.istmo.domain.problem.Forbidden when the rows are not all theirs
     * @throws Missing when there is no such figure
     */
    Figure openFigure(Scope scope, Report report, String key) {
        DownToRows.mustBeOpen(scope, report);
        List<Figure> printed = figures.of(report);
        return printed(printed, key)
                .or(() -> behind(scope, report, printed, key))
                .orElseThrow(() -> new Missing("figure"));
    }

    private static Optional<Figure> printed(List<Figure> all, String key) {
        return all.stream().filter(figure -> figure.amount().key().equals(key)).findFirst();
    }

    /** Its value is what its rows come to, in the unit of the printed figure that it is, at last, a part of. */
    private Optional<Figure> behind(Scope scope, Report report, List<Figure> printed, String key) {
        Optional<Fact> first = lineage.naming(scope, report.id(), key);
        Optional<Fact> naming = first;
        for (int up = 0; up < DEEPEST && naming.isPresent(); up++) {
            String above = naming.get().figure();
            Optional<Figure> page = printed(printed, above);
            if (page.isPresent()) {
                CountedTotal total = FigureKey.parse(key)
                        .map(sum -> lineage.total(scope, report.id(), sum))
                        .orElseGet(() -> lineage.factTotal(report, key));
                Amount amount =
                        new Amount(key, total.counted(), page.get().amount().currency());
                return first.map(fact -> new Figure(amount, fact.label()));
            }
            naming = lineage.naming(scope, report.id(), above);
        }
        return Optional.empty();
    }
}
