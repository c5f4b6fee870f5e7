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
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Revision;
import org.istmo.reporting.archive.Revisions;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.issue.RevisionChanges;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.revision.ChangedRow;
import org.istmo.reporting.revision.ChangedRows;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** What a revision changed since the version before, figure by figure with the cause, and the rows that came and went. */
@OpenTo({Circle.STAFF, Circle.DONORS, Circle.VERIFIERS})
@Path("reports/{id}/changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ChangesResource {

    /** Numbers in the position of a row: entry, part and side. */
    private static final int THREE = 3;

    private SignedIn signedIn;
    private Reports reports;
    private Revisions revisions;
    private RevisionChanges changes;
    private ChangedRows changedRows;
    private Tongue tongue;

    protected ChangesResource() {}

    @Inject
    public ChangesResource(
            SignedIn signedIn,
            Reports reports,
            Revisions revisions,
            RevisionChanges changes,
            ChangedRows changedRows,
            Tongue tongue) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.revisions = revisions;
        this.changes = changes;
        this.changedRows = changedRows;
        this.tongue = tongue;
    }

    /** In the order of the page; nothing of a first version. */
    @GET
    @Operation(
            description =
                    "What differs from the version before, in the order of the page, each figure with the causes that add up to its difference;"
                            + " since is null on a first version.")
    public ChangesView all(@PathParam("id") long id, @BeanParam Paging paging) {
        Report report = reports.withId(Scope.auditing(signedIn.reader()), id);
        return revisions
                .of(report)
                .map(revision -> view(revision, all(report), paging))
                .orElseGet(() -> ChangesView.ofFirst(paging.pageOf(List.<ChangesView.ItemView>of(), item -> item)));
    }

    private ChangesView view(Revision revision, Changes all, Paging paging) {
        return ChangesView.of(
                revision,
                all,
                tongue.language(),
                paging.pageOf(all.figures(), figure -> ChangesView.item(revision, figure, tongue.language())));
    }

    private Changes all(Report report) {
        return changes.of(report).orElseThrow();
    }

    /**
     * What came and went of a figure that changed: ledger rows by entry and part, or, where it is no sum over the ledger, facts, first those that went. The
     * {@code counted_value} of the new ones less that of the old ones is the difference.
     */
    @GET
    @Operation(
            description =
                    "The ledger rows that came and went, by entry and part, or facts by version and ordinal; the counted_value of those in the new"
                            + " version less that of those in the old one is the figure's difference. A donor's verifier has the rows that are dated within their engagement alone.")
    @Path("{key}/rows")
    public Page<?> rows(@PathParam("id") long id, @PathParam("key") String key, @BeanParam Paging paging) {
        Scope scope = Scope.auditing(signedIn.reader());
        Report report = reports.withId(scope, id);
        DownToRows.mustBeOpen(scope, report);
        Revision revision = revisions.of(report).orElseThrow(() -> new Missing("change"));
        mustHaveChanged(report, key);
        Optional<FigureKey> sum = FigureKey.parse(key);
        return sum.isPresent()
                ? ledgerRows(scope, revision, sum.get(), paging)
                : paging.pageOf(
                        changedRows.facts(scope, revision, key),
                        fact -> ChangedFactView.of(revision, fact, tongue.language()));
    }

    private Page<ChangedRowView> ledgerRows(Scope scope, Revision revision, FigureKey figure, Paging paging) {
        Optional<ChangedRow.Place> after = paging.after(THREE)
                .map(last -> new ChangedRow.Place(last.get(0), Paging.ordinal(last.get(1)), last.get(2) > 0 ? 1 : -1));
        List<ChangedRow> rows = changedRows.rows(scope, revision, figure, after, paging.limit() + 1);
        return paging.page(rows, ChangedRowView::of, ChangesResource::position);
    }

    private static List<Long> position(ChangedRow row) {
        ChangedRow.Place place = row.place();
        return List.of(place.entry(), (long) place.part(), (long) place.side());
    }

    private void mustHaveChanged(Report report, String key) {
        if (all(report).figures().stream().noneMatch(figure -> figure.key().equals(key))) {
            throw new Missing("change");
        }
    }
}
