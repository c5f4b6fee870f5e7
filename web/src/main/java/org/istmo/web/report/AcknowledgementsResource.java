package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.reception.Acknowledgement;
import org.istmo.reporting.reception.Reception;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /reports/{id}/acknowledgements}: which donors said that they have it. */
@OpenTo({Circle.STAFF, Circle.DONORS})
@Path("reports/{id}/acknowledgements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AcknowledgementsResource {

    private SignedIn signedIn;
    private Reports reports;
    private Reception reception;

    protected AcknowledgementsResource() {}

    @Inject
    public AcknowledgementsResource(SignedIn signedIn, Reports reports, Reception reception) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.reception = reception;
    }

    /** That a donor has the report. */
    public record AcknowledgementView(String by, String donor, String at) {

        static AcknowledgementView of(Acknowledgement one) {
            return new AcknowledgementView(one.by(), one.donor(), moment(one.at()));
        }
    }

    private static String moment(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    @GET
    @Operation(
            description = "Who said that they have it, in the order in which they came; to a donor its own accounts.")
    public Page<AcknowledgementView> acknowledgements(@PathParam("id") long id, @BeanParam Paging paging) {
        return paging.pageOf(reception.acknowledgements(scope(), report(id)), AcknowledgementView::of);
    }

    @POST
    @OpenTo(Circle.DONORS)
    @Operation(description = "Says that the caller's donor has it; said again it changes nothing.")
    public Page<AcknowledgementView> acknowledge(@PathParam("id") long id, @BeanParam Paging paging) {
        Report report = report(id);
        reception.acknowledge(signedIn.reader(), report);
        return paging.pageOf(reception.acknowledgements(scope(), report), AcknowledgementView::of);
    }

    private Report report(long id) {
        return reports.withId(scope(), id);
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
