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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.lineage.FactRow;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.Lineage;
import org.istmo.reporting.lineage.LineageRow;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** The printed figures of a report, and the ledger rows that each was made of. */
@OpenTo({Circle.STAFF, Circle.DONORS, Circle.VERIFIERS})
@Path("reports/{id}/figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class FiguresResource {

    private SignedIn signedIn;
    private FigureWalk walk;
    private Lineage lineage;
    private Tongue tongue;

    protected FiguresResource() {}

    @Inject
    public FiguresResource(SignedIn signedIn, FigureWalk walk, Lineage lineage, Tongue tongue) {
        this.signedIn = signedIn;
        this.walk = walk;
        this.lineage = lineage;
        this.tongue = tongue;
    }

    /** In the order of the page. */
    @GET
    @Operation(description = "Every printed figure once, in the order of the page.")
    public Page<FigureView> all(@PathParam("id") long id, @BeanParam Paging paging) {
        Report report = walk.report(Scope.auditing(signedIn.reader()), id);
        List<Figure> all = walk.figures(report);
        return paging.pageOf(all, figure -> view(report, figure));
    }

    /**
     * What a figure was made of: ledger rows by entry and part, or, where it is no sum over the ledger, the facts behind it by ordinal. The sum of their
     * {@code counted_value} is the figure's value, but for a rate of two figures, whose rows name both.
     */
    @GET
    @Operation(
            description =
                    "What the figure was made of: ledger rows by entry and part, or facts by ordinal; their counted_value add up to its value."
                            + " The rows of a rate are the two figures that it was made of, without a counted_value. A donor's verifier has the rows that are dated within their engagement alone,"
                            + " which of a figure that adds up what was before are not all of it.")
    @Path("{key}/rows")
    public Page<?> rows(@PathParam("id") long id, @PathParam("key") String key, @BeanParam Paging paging) {
        Scope scope = Scope.auditing(signedIn.reader());
        Report report = walk.report(scope, id);
        walk.openFigure(scope, report, key);
        Optional<FigureKey> sum = FigureKey.parse(key);
        return sum.isPresent() ? ledgerRows(scope, report, sum.get(), paging) : facts(scope, report, key, paging);
    }

    private Page<RowView> ledgerRows(Scope scope, Report report, FigureKey figure, Paging paging) {
        List<Long> after = paging.after(2).orElse(List.of(0L, 0L));
        List<LineageRow> rows = lineage.rows(
                scope, report.id(), figure, after.get(0), Paging.ordinal(after.get(1)), paging.limit() + 1);
        return paging.page(rows, RowView::of, row -> List.of(row.entry(), (long) row.part()));
    }

    private Page<FactView> facts(Scope scope, Report report, String key, Paging paging) {
        int after = Paging.ordinal(paging.after(1).map(last -> last.get(0)).orElse(0L));
        List<FactRow> rows = lineage.facts(scope, report.id(), key, after, paging.limit() + 1);
        return paging.page(
                rows, row -> FactView.of(report, row.fact(), tongue.language()), row -> List.of((long) row.ordinal()));
    }

    private FigureView view(Report report, Figure figure) {
        return new FigureView(
                figure.amount().key(),
                figure.label().in(tongue.language()),
                figure.amount().value().toPlainString(),
                figure.amount().currency(),
                "/api/v1/reports/" + report.id() + "/figures/" + figure.amount().key() + "/rows");
    }
}
