package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.issue.TieOutGate;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.reporting.tieout.TieOutBook;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.JsonForm;
import org.istmo.web.paging.JsonBody;

/** {@code /reports/{id}/tie-out}: what keeps a draft from being submitted, and what those who clear it should know. */
@OpenTo(Circle.STAFF)
@Path("reports/{id}/tie-out")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class TieOutResource {

    private static final int LONGEST_REASON = 4_000;

    private SignedIn signedIn;
    private Reports reports;
    private TieOutGate gate;
    private TieOutBook book;
    private TieOutDesk desk;
    private Tongue tongue;

    protected TieOutResource() {}

    @Inject
    public TieOutResource(
            SignedIn signedIn, Reports reports, TieOutGate gate, TieOutBook book, TieOutDesk desk, Tongue tongue) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.gate = gate;
        this.book = book;
        this.desk = desk;
        this.tongue = tongue;
    }

    @GET
    @Operation(
            description =
                    "Of a draft what is found now, of a report that was submitted what was found then. Checks stand in the order in which they are made,"
                            + " exceptions in the order of the checks and then of the page.")
    public TieOutView found(@PathParam("id") long id) {
        Report report = reports.withId(Scope.of(signedIn.reader()), id);
        return view(report, gate.of(report));
    }

    /** Accepts a warning with a reason; what blocks is accepted by nobody. */
    @POST
    @OpenTo(Circle.FINANCE)
    @Path("{exception}/accept")
    @Operation(description = "Finance accepts a warning with a reason. What blocks cannot be accepted.")
    public TieOutView accept(@PathParam("id") long id, @PathParam("exception") String exception, String body) {
        Reader finance = signedIn.reader();
        Report report = reports.withId(Scope.of(finance), id);
        finance.mustActAs(Role.FINANCE, report.office());
        return view(report, desk.accept(finance, report, exception, reason(body)));
    }

    private TieOutView view(Report report, TieOut found) {
        return TieOutView.of(found, book.acceptances(report), tongue.language());
    }

    private static String reason(String body) {
        JsonForm form = JsonForm.of(JsonBody.objectOrEmpty(body));
        form.knowsOnly(Set.of("reason"));
        String reason = form.lines("reason", LONGEST_REASON).orElse("");
        if (reason.isEmpty()) {
            form.wrong("reason", "missing", "Say why.");
        }
        form.mustBeSound();
        return reason;
    }
}
