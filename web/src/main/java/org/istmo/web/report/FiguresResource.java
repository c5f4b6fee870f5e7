package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.Figures;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.Lineage;
import org.istmo.reporting.lineage.LineageRow;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** The printed figures of a report, and the ledger rows that each was made of. */
@OpenTo({Circle.STAFF, Circle.DONORS})
@Path("reports/{id}/figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class FiguresResource {

    private SignedIn signedIn;
    private Reports reports;
    private Figures figures;
    private Lineage lineage;

    protected FiguresResource() {}

    @Inject
    public FiguresResource(SignedIn signedIn, Reports reports, Figures figures, Lineage lineage) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.figures = figures;
        this.lineage = lineage;
    }

    /** In the order of the page. */
    @GET
    @Operation(description = "Every printed figure once, in the order of the page.")
    public Page<FigureView> all(@PathParam("id") long id, @BeanParam Paging paging) {
        Report report = reports.withId(Scope.of(signedIn.reader()), id);
        List<Figure> all = figures.of(report);
        return paging.pageOf(all, figure -> view(report, figure));
    }

    /** By entry and part; the sum of their {@code counted_value} is the figure's value. */
    @GET
    @Operation(
            description =
                    "The ledger rows that the figure was made of, by entry and part; their counted_value add up to its value.")
    @Path("{key}/rows")
    public Page<RowView> rows(@PathParam("id") long id, @PathParam("key") String key, @BeanParam Paging paging) {
        Scope scope = Scope.of(signedIn.reader());
        Report report = reports.withId(scope, id);
        FigureKey figure = printed(report, key);
        List<Long> after = paging.after(2).orElse(List.of(0L, 0L));
        List<LineageRow> rows = lineage.rows(
                scope, report.id(), figure, after.get(0), Paging.ordinal(after.get(1)), paging.limit() + 1);
        return paging.page(rows, RowView::of, row -> List.of(row.entry(), (long) row.part()));
    }

    private Language language() {
        return signedIn.language().flatMap(Language::of).orElse(Language.EN);
    }

    /** A key may be a sound predicate over the report's rows and still be no figure of its pages. */
    private FigureKey printed(Report report, String key) {
        return figures.of(report).stream()
                .map(figure -> figure.amount().key())
                .filter(key::equals)
                .findFirst()
                .flatMap(FigureKey::parse)
                .orElseThrow(() -> new Missing("figure"));
    }

    private FigureView view(Report report, Figure figure) {
        return new FigureView(
                figure.amount().key(),
                figure.label().in(language()),
                figure.amount().value().toPlainString(),
                figure.amount().currency(),
                "/api/v1/reports/" + report.id() + "/figures/" + figure.amount().key() + "/rows");
    }
}
