package org.istmo.web.clearance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Plan;
import org.istmo.domain.clearance.Plans;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /clearance-steps}: by which steps each report type is cleared, for all offices or for one of them. */
@OpenTo({Circle.STAFF, Circle.ADMINISTRATORS})
@Path("clearance-steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ClearanceStepsResource {

    private SignedIn signedIn;
    private Plans plans;
    private Offices offices;
    private ReportKinds kinds;

    protected ClearanceStepsResource() {}

    @Inject
    public ClearanceStepsResource(SignedIn signedIn, Plans plans, Offices offices, ReportKinds kinds) {
        this.signedIn = signedIn;
        this.plans = plans;
        this.offices = offices;
        this.kinds = kinds;
    }

    @GET
    @Operation(description = "The steps of the report types, by type and then by office, those for all offices first.")
    public Page<PlanView> all(@BeanParam Paging paging) {
        return paging.pageOf(plans.all(signedIn.reader()), PlanView::of);
    }

    @GET
    @Path("{type}")
    @Operation(
            description =
                    "The steps of a report type for all offices, or those that the office set down for itself; of version 0 when it never did.")
    public Response one(@PathParam("type") String type, @QueryParam("office") @Nullable String office) {
        Reader reader = signedIn.reader();
        mustBeKnown(reader, type);
        return answer(plans.one(reader, type, office(office)));
    }

    /** Puts what is sent in the stead of what {@code If-Match} names; reports that were drafted before keep their steps. */
    @PUT
    @OpenTo(Circle.ADMINISTRATORS)
    @Path("{type}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("type") String type,
            @QueryParam("office") @Nullable String office,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        Reader reader = signedIn.reader();
        mustBeKnown(reader, type);
        return answer(plans.change(reader, type, office(office), EntityVersion.asked(ifMatch), StepsForm.steps(body)));
    }

    /** Lets an office go by the steps of all offices again. */
    @DELETE
    @OpenTo(Circle.ADMINISTRATORS)
    @Path("{type}")
    public Response drop(
            @PathParam("type") String type,
            @QueryParam("office") @Nullable String office,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Reader reader = signedIn.reader();
        mustBeKnown(reader, type);
        OfficeCode code = office(office)
                .orElseThrow(() -> new Invalid(
                        "?office", "missing", "An office drops its own steps; those of all offices are changed."));
        return answer(plans.drop(reader, type, code, EntityVersion.asked(ifMatch)));
    }

    private static Response answer(Plan plan) {
        return Response.ok(PlanView.of(plan))
                .tag(EntityVersion.tag(plan.version()))
                .build();
    }

    /** One that this program makes, or one that somebody set steps down for. */
    private void mustBeKnown(Reader reader, String type) {
        if (kinds.of(type).isEmpty()
                && plans.all(reader).stream().noneMatch(plan -> plan.type().equals(type))) {
            throw new Missing("report type");
        }
    }

    private Optional<OfficeCode> office(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        if (code.isBlank() || code.length() > 20 || !offices.knows(new OfficeCode(code))) {
            throw new Invalid("?office", "unknown-office", "There is no such office.");
        }
        return Optional.of(new OfficeCode(code));
    }
}
